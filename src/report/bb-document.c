/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bb-document.h"

struct _BbDocument {
  char *title;
  char *author;
  GPtrArray *blocks;
};

static void
free_row (gpointer data)
{
  BbRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
clear_column (gpointer data)
{
  g_free (((BbTableColumn *) data)->title);
}

static void
free_block (gpointer data)
{
  BbBlock *block = data;

  bb_words_free (block->words);
  g_clear_pointer (&block->columns, g_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_clear_pointer (&block->scene, bb_scene_unref);
  g_free (block->name);
  g_free (block);
}

/**
 * bb_document_new:
 * @title: what windows and lists of files call it
 */
BbDocument *
bb_document_new (const char *title)
{
  BbDocument *self = g_new0 (BbDocument, 1);

  self->title = g_strdup (title);
  self->blocks = g_ptr_array_new_with_free_func (free_block);
  return self;
}

void
bb_document_free (BbDocument *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->blocks);
  g_free (self->title);
  g_free (self->author);
  g_free (self);
}

const char *
bb_document_get_title (const BbDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

/**
 * bb_document_set_author:
 * @author: (nullable): whose document it is: an organisation; nobody if empty
 */
void
bb_document_set_author (BbDocument *self,
                        const char *author)
{
  g_return_if_fail (self != NULL);

  g_free (self->author);
  self->author = author != NULL && *author != '\0' ? g_strdup (author) : NULL;
}

/**
 * bb_document_get_author:
 *
 * Returns: (nullable): whose document it is
 */
const char *
bb_document_get_author (const BbDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->author;
}

static BbBlock *
add_block (BbDocument *self,
           BbBlockKind kind,
           BbWords *words)
{
  BbBlock *block = g_new0 (BbBlock, 1);

  block->kind = kind;
  block->words = words;
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * bb_document_add_heading:
 * @level: 1 to 3; 1 once
 */
BbBlock *
bb_document_add_heading (BbDocument *self,
                         guint level,
                         const char *text)
{
  BbBlock *block;

  g_return_val_if_fail (self != NULL && level >= 1 && level <= 3, NULL);

  block = add_block (self, BB_BLOCK_HEADING, bb_words_new (text));
  block->level = level;
  return block;
}

/**
 * bb_document_add_paragraph:
 * @words: (transfer full):
 */
BbBlock *
bb_document_add_paragraph (BbDocument *self,
                           BbBlockStyle style,
                           BbWords *words)
{
  BbBlock *block;

  g_return_val_if_fail (self != NULL && words != NULL, NULL);

  block = add_block (self, BB_BLOCK_PARAGRAPH, words);
  block->style = style;
  return block;
}

/**
 * bb_document_add_rows:
 * @kind: facts, figures, or a list
 *
 * Returns: (transfer none): the block, to be filled with rows; one without any is not written
 */
BbBlock *
bb_document_add_rows (BbDocument *self,
                      BbBlockKind kind)
{
  BbBlock *block;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (kind == BB_BLOCK_FACTS || kind == BB_BLOCK_FIGURES || kind == BB_BLOCK_LIST, NULL);

  block = add_block (self, kind, NULL);
  block->rows = g_ptr_array_new_with_free_func (free_row);
  return block;
}

/**
 * bb_document_add_table:
 * @title: (nullable): what it is called
 */
BbBlock *
bb_document_add_table (BbDocument *self,
                       const char *title)
{
  BbBlock *block;

  g_return_val_if_fail (self != NULL, NULL);

  block = add_block (self, BB_BLOCK_TABLE, bb_words_new (title));
  block->columns = g_array_new (FALSE, FALSE, sizeof (BbTableColumn));
  g_array_set_clear_func (block->columns, clear_column);
  block->rows = g_ptr_array_new_with_free_func (free_row);
  return block;
}

/**
 * bb_document_add_picture:
 * @name: letters and dashes, for a file of its own
 * @title: what it shows
 */
BbBlock *
bb_document_add_picture (BbDocument *self,
                         const char *name,
                         const char *title,
                         BbScene *scene)
{
  BbBlock *block;

  g_return_val_if_fail (self != NULL && name != NULL && scene != NULL, NULL);

  block = add_block (self, BB_BLOCK_PICTURE, bb_words_new (title));
  block->name = g_strdup (name);
  block->scene = bb_scene_ref (scene);
  return block;
}

/**
 * bb_block_add_column:
 * @self: a table without rows as yet
 */
void
bb_block_add_column (BbBlock *self,
                     const char *title,
                     BbColumnRole role)
{
  BbTableColumn column = { g_strdup (title), role };

  g_return_if_fail (self != NULL && self->kind == BB_BLOCK_TABLE && self->rows->len == 0);

  g_array_append_val (self->columns, column);
}

BbRow *
bb_block_add_row (BbBlock *self)
{
  BbRow *row;

  g_return_val_if_fail (self != NULL && self->rows != NULL, NULL);

  row = g_new0 (BbRow, 1);
  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) bb_words_free);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * bb_block_add_pair:
 * @self: facts or figures
 * @words: (transfer full):
 */
BbRow *
bb_block_add_pair (BbBlock *self,
                   const char *label,
                   BbWords *words)
{
  BbRow *row = bb_block_add_row (self);

  bb_row_add (row, bb_words_new (label));
  bb_row_add (row, words);
  return row;
}

/**
 * bb_row_add:
 * @words: (transfer full): the next cell
 */
void
bb_row_add (BbRow *self,
            BbWords *words)
{
  g_return_if_fail (self != NULL && words != NULL);

  g_ptr_array_add (self->cells, words);
}

const BbWords *
bb_row_get_cell (const BbRow *self,
                 guint index)
{
  g_return_val_if_fail (self != NULL && index < self->cells->len, NULL);

  return g_ptr_array_index (self->cells, index);
}

guint
bb_document_get_length (const BbDocument *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

const BbBlock *
bb_document_get_block (const BbDocument *self,
                       guint index)
{
  g_return_val_if_fail (self != NULL && index < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, index);
}
