/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks for findings while it is seen, soon after each step is done; rows are made anew only if
 * something else is found, and the keyboard stays where it was. What is merely due is a line at the end:
 * the agenda is the place for it. */

#include "config.h"

#include "bb-findings-page.h"

#include "bb-checks.h"
#include "bb-edit-put-offs.h"
#include "bb-field-words.h"
#include "bb-finding-row.h"
#include "bb-status.h"

#include <glib/gi18n-lib.h>

/* Between a change and a look at the whole board. */
#define SOON_MS 150

/* A longer list helps nobody; the first ones are the most pressing. */
#define MOST_ROWS 100u

struct _BbFindingsPage {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkLabel *more;
  GtkWidget *due_line;
  GtkLabel *due;
  GtkToggleButton *put_off_button;

  BbSession *session;
  char *shown; /* all that the rows say */
  guint refresh_id;
};

enum {
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

enum {
  REVEAL,
  OPEN_FIELD,
  TOAST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BbFindingsPage, bb_findings_page, GTK_TYPE_WIDGET)

/* --- rows ------------------------------------------------------------------------------------- */

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer data)
{
  BbTodo todo = bb_check_get_todo (bb_finding_row_get_finding (BB_FINDING_ROW (row))->check);
  GtkWidget *label;

  if (before != NULL && bb_check_get_todo (bb_finding_row_get_finding (BB_FINDING_ROW (before))->check) == todo) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  label = gtk_label_new (bb_todo_get_label (todo));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "findings-group");
  gtk_list_box_row_set_header (row, label);
}

static void
open_cb (BbFindingRow *row,
         BbFindingsPage *self)
{
  const BbFinding *finding = bb_finding_row_get_finding (row);

  bb_selection_select (bb_session_get_selection (self->session), bb_finding_get_bet (finding));
  g_signal_emit (self, signals[OPEN_FIELD], 0, bb_check_get_field (finding->check));
}

static void
put_off_cb (BbFindingRow *row,
            BbFindingsPage *self)
{
  const BbFinding *finding = bb_finding_row_get_finding (row);
  BbHistory *history = bb_session_get_history (self->session);
  g_autoptr (GError) error = NULL;

  if (finding->put_off)
    bb_edit_bring_back (history, bb_check_get_id (finding->check), finding->subject);
  else if (bb_edit_put_off (history, bb_check_get_id (finding->check), finding->subject, &error))
    g_signal_emit (self, signals[TOAST], 0, _ ("Put off until the next review"), TRUE);
  else
    g_signal_emit (self, signals[TOAST], 0, error->message, FALSE);
}

static void
activated_cb (BbFindingsPage *self,
              BbFindingRow *row)
{
  BbBet *bet = bb_finding_get_bet (bb_finding_row_get_finding (row));

  if (bet == NULL)
    return;
  bb_selection_select (bb_session_get_selection (self->session), bet);
  g_signal_emit (self, signals[REVEAL], 0, bet);
}

/* Where in the list the keyboard is, or -1. */
static int
get_focused_row (BbFindingsPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return -1;
  row = BB_IS_FINDING_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, BB_TYPE_FINDING_ROW);
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
focus_row (BbFindingsPage *self,
           int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  while (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, --index);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (self));
}

static void
fill (BbFindingsPage *self,
      GPtrArray *findings)
{
  int focused = get_focused_row (self);
  GtkListBoxRow *row;
  guint i;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (i = 0; i < MIN (findings->len, MOST_ROWS); i++) {
    GtkWidget *made = bb_finding_row_new (findings->pdata[i], bb_session_get_read_only (self->session));

    g_signal_connect_object (made, "open", G_CALLBACK (open_cb), self, 0);
    g_signal_connect_object (made, "put-off", G_CALLBACK (put_off_cb), self, 0);
    gtk_list_box_append (self->list, made);
  }
  if (focused >= 0)
    focus_row (self, focused);
}

/* --- what is found ---------------------------------------------------------------------------- */

static int
compare_checks (gconstpointer a,
                gconstpointer b)
{
  const BbFinding *first = *(const BbFinding *const *) a;
  const BbFinding *second = *(const BbFinding *const *) b;

  return (first->check > second->check) - (first->check < second->check);
}

typedef struct {
  guint n_due;
  guint n_put_off;
} Counts;

/* Leaves what has a row, the most pressing first. */
static void
sift (GPtrArray *findings,
      gboolean with_put_off,
      Counts *counts)
{
  guint kept = 0;
  guint i;

  for (i = 0; i < findings->len; i++) {
    BbFinding *finding = findings->pdata[i];

    if (bb_check_get_todo (finding->check) == BB_TODO_NOTHING) {
      counts->n_due++;
      continue;
    }
    counts->n_put_off += finding->put_off ? 1 : 0;
    if (finding->put_off && !with_put_off)
      continue;
    findings->pdata[i] = findings->pdata[kept];
    findings->pdata[kept++] = finding;
  }
  g_ptr_array_set_size (findings, (int) kept);
  g_ptr_array_sort (findings, compare_checks);
}

static char *
collect_words (BbFindingsPage *self,
               GPtrArray *findings)
{
  GString *words = g_string_new (bb_session_get_read_only (self->session) ? "r" : NULL);
  guint i;

  for (i = 0; i < MIN (findings->len, MOST_ROWS); i++) {
    const BbFinding *finding = findings->pdata[i];

    g_string_append_printf (words, "%u %p %d %s\n", finding->check, (void *) finding->subject, finding->put_off, finding->message);
    if (bb_finding_get_bet (finding) != NULL)
      g_string_append (words, bb_bet_get_title (bb_finding_get_bet (finding)));
  }
  return g_string_free (words, FALSE);
}

static void
show_counts (BbFindingsPage *self,
             const Counts *counts,
             guint n_left_out)
{
  g_autofree char *until = bb_date_to_words (bb_session_get_day (self->session) + BB_DUE_DAYS);
  g_autofree char *due = g_strdup_printf (ngettext ("%u review is due by %s", "%u reviews are due by %s", counts->n_due), counts->n_due, until);
  g_autofree char *put_off = g_strdup_printf (ngettext ("%u put off until the next review", "%u put off until the next review", counts->n_put_off), counts->n_put_off);
  g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_left_out), n_left_out);

  gtk_label_set_text (self->due, due);
  gtk_widget_set_visible (self->due_line, counts->n_due > 0);
  gtk_button_set_label (GTK_BUTTON (self->put_off_button), put_off);
  gtk_widget_set_visible (GTK_WIDGET (self->put_off_button), counts->n_put_off > 0);
  gtk_label_set_text (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_left_out > 0);
}

static void
refresh (BbFindingsPage *self)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *words = NULL;
  Counts counts = { 0 };

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->session == NULL)
    return;
  findings = bb_checks_of_board (bb_session_get_board (self->session), bb_session_get_day (self->session));
  sift (findings, gtk_toggle_button_get_active (self->put_off_button), &counts);
  show_counts (self, &counts, findings->len > MOST_ROWS ? findings->len - MOST_ROWS : 0);
  gtk_widget_set_visible (self->nothing, findings->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), findings->len > 0);
  words = collect_words (self, findings);
  if (g_strcmp0 (words, self->shown) == 0)
    return;
  fill (self, findings);
  g_free (self->shown);
  self->shown = g_steal_pointer (&words);
}

static gboolean
refresh_cb (gpointer data)
{
  BbFindingsPage *self = data;

  if (bb_history_is_open (bb_session_get_history (self->session)))
    return G_SOURCE_CONTINUE;
  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (BbFindingsPage *self)
{
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_timeout_add (SOON_MS, refresh_cb, self);
}

/* --- widget ----------------------------------------------------------------------------------- */

static void
bb_findings_page_map (GtkWidget *widget)
{
  refresh (BB_FINDINGS_PAGE (widget));
  GTK_WIDGET_CLASS (bb_findings_page_parent_class)->map (widget);
}

/* The list, unless there is nothing in it. */
static gboolean
bb_findings_page_grab_focus (GtkWidget *widget)
{
  BbFindingsPage *self = BB_FINDINGS_PAGE (widget);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
disconnect_session (BbFindingsPage *self)
{
  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (bb_session_get_board (self->session), self);
  g_clear_object (&self->session);
}

static void
bb_findings_page_get_property (GObject *object,
                               guint id,
                               GValue *value,
                               GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, BB_FINDINGS_PAGE (object)->session);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_findings_page_set_property (GObject *object,
                               guint id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  switch (id) {
  case PROP_SESSION:
    bb_findings_page_set_session (BB_FINDINGS_PAGE (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bb_findings_page_dispose (GObject *object)
{
  BbFindingsPage *self = BB_FINDINGS_PAGE (object);

  disconnect_session (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (bb_findings_page_parent_class)->dispose (object);
}

static void
bb_findings_page_class_init (BbFindingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bb_findings_page_dispose;
  object_class->get_property = bb_findings_page_get_property;
  object_class->set_property = bb_findings_page_set_property;
  widget_class->map = bb_findings_page_map;
  widget_class->grab_focus = bb_findings_page_grab_focus;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BB_TYPE_SESSION, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  /* A bet was chosen, and is to be seen on the board. */
  signals[REVEAL] = g_signal_new ("reveal", BB_TYPE_FINDINGS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, BB_TYPE_BET);
  /* A field of the selected bet is to be edited. */
  signals[OPEN_FIELD] = g_signal_new ("open-field", BB_TYPE_FINDINGS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /* Words to be shown for a moment, and whether undo would take back what they tell. */
  signals[TOAST] = g_signal_new ("toast", BB_TYPE_FINDINGS_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/betboard/Betboard/bb-findings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, box);
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, more);
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, due_line);
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, due);
  gtk_widget_class_bind_template_child (widget_class, BbFindingsPage, put_off_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.focus-board", NULL);
}

static void
bb_findings_page_init (BbFindingsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
}

GtkWidget *
bb_findings_page_new (void)
{
  return g_object_new (BB_TYPE_FINDINGS_PAGE, NULL);
}

/**
 * bb_findings_page_set_session:
 * @session: (nullable): the board to look at
 */
void
bb_findings_page_set_session (BbFindingsPage *self,
                              BbSession *session)
{
  g_return_if_fail (BB_IS_FINDINGS_PAGE (self));

  if (session == self->session)
    return;
  disconnect_session (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (bb_session_get_board (session), "changed", G_CALLBACK (changed_cb), self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
