/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided is heavier than what was seen; what a correction took the place of is struck
 * through and stays to be read. The mark's shape says the same as the words. */

#include "config.h"

#include "bb-story-row.h"

#include "bb-field-words.h"
#include "bb-icon-button.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _BbStoryRow {
  GtkListBoxRow parent_instance;

  BbStoryEntry *entry;
  GtkWidget *box;
  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (BbStoryRow, bb_story_row, GTK_TYPE_LIST_BOX_ROW)

/* In the order of BbStoryType. */
static const char *const type_classes[] = {
  [BB_STORY_DECISION] = "decision",
  [BB_STORY_MOVE] = "move",
  [BB_STORY_CORRECTION] = "correction",
  [BB_STORY_OUTCOME] = "outcome",
  [BB_STORY_EVIDENCE] = "evidence",
  [BB_STORY_FOLLOW_UP] = "follow-up",
};

static void
strike (GtkLabel *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (label, attributes);
}

static GtkWidget *
add_line (BbStoryRow *self,
          const char *words,
          const char *css_class)
{
  GtkWidget *label;

  if (words == NULL || *words == '\0')
    return NULL;
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->lines, label);
  return label;
}

static void
join (GString *words,
      const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, more);
}

static const char *
get_state_words (const BbStoryEntry *entry)
{
  if (entry->type > BB_STORY_CORRECTION)
    return NULL;
  if (entry->superseded)
    return _ ("Corrected later");
  if (entry->state == BB_STORY_OPEN)
    return _ ("Not sealed yet");
  return entry->state == BB_STORY_IMPORTED ? _ ("Imported") : NULL;
}

/* When, in which review, by whom. */
static void
add_facts (BbStoryRow *self)
{
  const BbStoryEntry *entry = self->entry;
  g_autofree char *date = bb_date_to_words (entry->date);
  g_autoptr (GString) words = g_string_new (NULL);

  /* A review without a name is called by its day. */
  if (entry->where == NULL || strstr (entry->where, date) == NULL)
    join (words, date);
  join (words, entry->where);
  join (words, entry->who);
  join (words, get_state_words (entry));
  add_line (self, words->str, "story-facts");
}

static void
add_link (BbStoryRow *self)
{
  GtkWidget *button;
  GtkWidget *label;

  if (self->entry->link == NULL)
    return;
  button = gtk_link_button_new (self->entry->link);
  label = gtk_button_get_child (GTK_BUTTON (button));
  if (GTK_IS_LABEL (label))
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "story-link");
  gtk_box_append (self->lines, button);
}

static void
add_expected (BbStoryRow *self)
{
  g_autofree char *words = NULL;

  if (self->entry->expected == NULL)
    return;
  /* Translators: what was expected of a decision. */
  words = g_strdup_printf (_ ("Expected: %s"), self->entry->expected);
  add_line (self, words, "story-more");
}

static void
fill (BbStoryRow *self,
      gboolean compact)
{
  const BbStoryEntry *entry = self->entry;
  GtkWidget *title = add_line (self, entry->title, "story-title");
  GtkWidget *sentence;
  guint i;

  add_facts (self);
  sentence = add_line (self, entry->sentence, "story-sentence");
  for (i = 0; entry->differences != NULL && entry->differences[i] != NULL; i++)
    add_line (self, entry->differences[i], "story-more");
  if (!compact || entry->type == BB_STORY_OUTCOME)
    add_expected (self);
  add_link (self);
  if (!entry->superseded)
    return;
  strike (GTK_LABEL (title));
  if (sentence != NULL)
    strike (GTK_LABEL (sentence));
}

/* The mark, and the line on to the next, older entry. */
static GtkWidget *
create_rail (gboolean last)
{
  GtkWidget *rail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (rail, "story-rail");
  gtk_widget_add_css_class (mark, "story-mark");
  gtk_widget_set_halign (mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (line, "story-line");
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_widget_set_visible (line, !last);
  gtk_box_append (GTK_BOX (rail), mark);
  gtk_box_append (GTK_BOX (rail), line);
  return rail;
}

static void
bb_story_row_finalize (GObject *object)
{
  g_clear_pointer (&BB_STORY_ROW (object)->entry, bb_story_entry_free);
  G_OBJECT_CLASS (bb_story_row_parent_class)->finalize (object);
}

static void
bb_story_row_class_init (BbStoryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bb_story_row_finalize;
}

static void
bb_story_row_init (BbStoryRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 1));
  gtk_widget_set_hexpand (GTK_WIDGET (self->lines), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "story-lines");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * bb_story_row_new:
 * @entry: (transfer full): what to tell
 * @compact: whether to leave out what is not needed when it is read from a chair
 * @last: whether nothing older follows
 */
GtkWidget *
bb_story_row_new (BbStoryEntry *entry,
                  gboolean compact,
                  gboolean last)
{
  BbStoryRow *self = g_object_new (BB_TYPE_STORY_ROW, NULL);
  g_autofree char *words = bb_story_entry_dup_words (entry);

  self->entry = entry;
  gtk_box_append (GTK_BOX (self->box), create_rail (last));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->lines));
  fill (self, compact);
  gtk_widget_add_css_class (GTK_WIDGET (self), type_classes[entry->type]);
  if (entry->superseded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "superseded");
  if (entry->type <= BB_STORY_CORRECTION && entry->state == BB_STORY_OPEN)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}

const BbStoryEntry *
bb_story_row_get_entry (BbStoryRow *self)
{
  g_return_val_if_fail (BB_IS_STORY_ROW (self), NULL);

  return self->entry;
}

/**
 * bb_story_row_set_menu:
 * @menu: what can be done about the entry
 */
void
bb_story_row_set_menu (BbStoryRow *self,
                       GMenuModel *menu)
{
  GtkWidget *button;
  g_autofree char *name = NULL;

  g_return_if_fail (BB_IS_STORY_ROW (self) && G_IS_MENU_MODEL (menu));

  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  /* Translators: what can be done about a decision, such as “Stopped”. */
  name = g_strdup_printf (_ ("More about “%s”"), self->entry->title);
  bb_icon_button_set_name (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "story-menu");
  gtk_box_append (GTK_BOX (self->box), button);
}
