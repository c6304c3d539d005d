/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is handed out in words: headings, paragraphs, facts, figures, lists, tables and pictures, in
 * order. Plain data: a document knows nothing of HTML or Markdown, and escapes nothing. */

#pragma once

#include "bb-scene.h"
#include "bb-words.h"

G_BEGIN_DECLS

typedef enum {
  BB_BLOCK_HEADING,
  BB_BLOCK_PARAGRAPH,
  BB_BLOCK_FACTS,   /* rows of a label and what it says */
  BB_BLOCK_FIGURES, /* the same, to be seen at a glance */
  BB_BLOCK_LIST,
  BB_BLOCK_TABLE,
  BB_BLOCK_PICTURE,
} BbBlockKind;

/* How a block is meant, beyond its kind. */
typedef enum {
  BB_STYLE_PLAIN,
  BB_STYLE_LEAD,   /* what one reads if one reads nothing else */
  BB_STYLE_NOTE,   /* an aside */
  BB_STYLE_ALERT,  /* what must not be missed */
  BB_STYLE_KICKER, /* what stands above a title */
} BbBlockStyle;

/* What the cells of a column are. */
typedef enum {
  BB_COLUMN_TEXT,
  BB_COLUMN_NAME,   /* what its row is about */
  BB_COLUMN_NUMBER, /* figures, or as short */
  BB_COLUMN_SHORT,  /* a word or two */
  BB_COLUMN_DATE,   /* a day, on one line */
} BbColumnRole;

typedef struct {
  char *title;
  BbColumnRole role;
} BbTableColumn;

/* Whether a line of a list is to be ticked off. */
typedef enum {
  BB_MARK_NONE,
  BB_MARK_OPEN,
  BB_MARK_DONE,
} BbRowMark;

typedef struct {
  BbRowMark mark;
  GPtrArray *cells; /* of BbWords */
} BbRow;

/* @level: of a heading, 1 to 3. @new_page: a heading that begins a page where there are pages.
 * @words: of a heading or a paragraph; of a table and a picture what it is called, which may be
 * empty. @name: of a picture, plain enough for a file name. */
typedef struct {
  BbBlockKind kind;
  BbBlockStyle style;
  guint level;
  gboolean new_page;
  BbWords *words;
  GArray *columns;
  GPtrArray *rows;
  BbScene *scene;
  char *name;
} BbBlock;

typedef struct _BbDocument BbDocument;

BbDocument *bb_document_new (const char *title);
void bb_document_free (BbDocument *self);

const char *bb_document_get_title (const BbDocument *self);
void bb_document_set_author (BbDocument *self, const char *author);
const char *bb_document_get_author (const BbDocument *self);

BbBlock *bb_document_add_heading (BbDocument *self, guint level, const char *text);
BbBlock *bb_document_add_paragraph (BbDocument *self, BbBlockStyle style, BbWords *words);
BbBlock *bb_document_add_rows (BbDocument *self, BbBlockKind kind);
BbBlock *bb_document_add_table (BbDocument *self, const char *title);
BbBlock *bb_document_add_picture (BbDocument *self, const char *name, const char *title, BbScene *scene);

void bb_block_add_column (BbBlock *self, const char *title, BbColumnRole role);
BbRow *bb_block_add_row (BbBlock *self);
BbRow *bb_block_add_pair (BbBlock *self, const char *label, BbWords *words);
void bb_row_add (BbRow *self, BbWords *words);
const BbWords *bb_row_get_cell (const BbRow *self, guint index);

guint bb_document_get_length (const BbDocument *self);
const BbBlock *bb_document_get_block (const BbDocument *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BbDocument, bb_document_free)

G_END_DECLS
