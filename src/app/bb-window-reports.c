/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window hands out about reviews. The actions take the code of a review; an empty one means the
 * review one is in, or else the last one; for what is read before, the next one. */

#include "config.h"

#include "bb-window-private.h"

#include "bb-dialogs.h"
#include "bb-handout.h"
#include "bb-review.h"

#include <glib/gi18n-lib.h>

typedef enum {
  HANDOUT_MINUTES,
  HANDOUT_PRE_READ,
  HANDOUT_CALENDAR,
} Handout;

/* clang-format off */
static const struct {
  const char *action;
  BbDialogFiles files;
  const char *name; /* translatable, nullable: what stands before the day in the name of the file */
  const char *suffix;
} handouts[] = {
  [HANDOUT_MINUTES] = { "win.save-minutes", BB_DIALOG_FILES_MINUTES, N_ ("minutes"), ".html" },
  [HANDOUT_PRE_READ] = { "win.save-pre-read", BB_DIALOG_FILES_PRE_READ, N_ ("to read before"), ".html" },
  [HANDOUT_CALENDAR] = { "win.save-calendar", BB_DIALOG_FILES_CALENDAR, NULL, ".ics" },
};
/* clang-format on */

/* Keeps the program running until it is done, even when its last window closes. */
typedef struct {
  GApplication *app; /* nullable */
  BbWindow *window;
  BbBoard *board;
  BbItem *review; /* nullable: for the calendar */
  Handout handout;
  GFile *file; /* nullable: until it was chosen */
} Job;

static Job *
create_job (BbWindow *window,
            BbItem *review,
            Handout handout)
{
  Job *job = g_new0 (Job, 1);

  job->app = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));
  if (job->app != NULL)
    g_application_hold (job->app);
  job->window = g_object_ref (window);
  job->board = g_object_ref (bb_session_get_board (window->session));
  if (review != NULL)
    job->review = g_object_ref (review);
  job->handout = handout;
  return job;
}

static void
free_job (Job *job)
{
  if (job->app != NULL)
    g_application_release (job->app);
  g_object_unref (job->window);
  g_object_unref (job->board);
  g_clear_object (&job->review);
  g_clear_object (&job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, free_job)

/* --- which review ------------------------------------------------------------------------------- */

static BbItem *
find_current (BbWindow *self)
{
  BbSessionReview *review = bb_session_get_review (self->session);

  return bb_session_review_get_phase (review) != BB_REVIEW_PHASE_NONE ? bb_session_review_get_review (review) : NULL;
}

static BbItem *
find_review (BbWindow *self,
             GVariant *id,
             Handout handout)
{
  BbBoard *board = bb_session_get_board (self->session);
  BbItem *current = find_current (self);

  if (*g_variant_get_string (id, NULL) != '\0')
    return bb_board_find (board, BB_KIND_REVIEW, g_variant_get_string (id, NULL));
  if (current != NULL)
    return current;
  return handout == HANDOUT_PRE_READ ? bb_board_get_planned_review (board) : bb_board_get_last_review (board);
}

/* What is still being typed belongs to it. */
static void
commit (BbWindow *self)
{
  bb_inspector_commit (self->inspector);
  bb_review_panel_commit (self->review_panel);
}

/* --- files -------------------------------------------------------------------------------------- */

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (Job) job = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gboolean written = bb_handout_save_finish (result, &error);

  if (_bb_window_is_gone (job->window))
    return;
  if (!written) {
    bb_dialog_tell (GTK_WINDOW (job->window), _ ("The File Could Not Be Written"), error->message);
    return;
  }
  name = g_file_get_basename (job->file);
  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  bb_window_toast (job->window, text);
}

/* @job: (transfer full) */
static void
write_handout (Job *job)
{
  if (job->handout == HANDOUT_CALENDAR)
    bb_handout_save_calendar_async (job->board, job->file, written_cb, job);
  else
    bb_handout_save_report_async (job->review, job->handout == HANDOUT_MINUTES ? BB_REPORT_MINUTES : BB_REPORT_PRE_READ, job->file, written_cb, job);
}

/* The review may have been taken back while the dialog was open. */
static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Job) job = data;

  job->file = bb_dialog_save_finish (result, NULL);
  if (job->file != NULL && (job->review == NULL || bb_board_of (job->review) != NULL))
    write_handout (g_steal_pointer (&job));
}

/* What follows the board's name: which of its reviews this is about. */
static char *
make_suffix (BbItem *review,
             Handout handout)
{
  BbDate held = review != NULL ? bb_item_get_date (review, BB_REVIEW_HELD_ON) : BB_DATE_NONE;
  BbDate day = held != BB_DATE_NONE || review == NULL ? held : bb_item_get_date (review, BB_REVIEW_PLANNED_ON);
  g_autofree char *iso = bb_date_to_iso (day);

  if (handouts[handout].name == NULL)
    return g_strdup (handouts[handout].suffix);
  return g_strconcat (" ", _ (handouts[handout].name), day != BB_DATE_NONE ? " " : "", day != BB_DATE_NONE ? iso : "", handouts[handout].suffix, NULL);
}

static void
choose_place (BbWindow *self,
              BbItem *review,
              Handout handout)
{
  g_autofree char *suffix = make_suffix (review, handout);
  g_autofree char *name = bb_session_propose_name (self->session, suffix);
  GFile *file = bb_session_get_file (self->session);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;

  bb_dialog_save_async (GTK_WINDOW (self), handouts[handout].files, name, folder, place_chosen_cb, create_job (self, review, handout));
}

static void
save_report_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  Handout handout = g_str_equal (name, handouts[HANDOUT_MINUTES].action) ? HANDOUT_MINUTES : HANDOUT_PRE_READ;
  BbItem *review = find_review (self, parameter, handout);

  commit (self);
  if (review != NULL)
    choose_place (self, review, handout);
  else
    bb_window_toast (self, handout == HANDOUT_MINUTES ? _ ("There has been no review yet") : _ ("Plan a review first: there is nothing to read before"));
}

static void
save_calendar_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  commit (BB_WINDOW (widget));
  choose_place (BB_WINDOW (widget), NULL, HANDOUT_CALENDAR);
}

/* --- clipboard -------------------------------------------------------------------------------- */

static void
copy_minutes_cb (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  BbWindow *self = BB_WINDOW (widget);
  BbItem *review = find_review (self, parameter, HANDOUT_MINUTES);

  commit (self);
  if (review == NULL)
    bb_window_toast (self, _ ("There has been no review yet"));
  else if (bb_handout_copy_minutes (review, gtk_widget_get_clipboard (widget)))
    bb_window_toast (self, _ ("Minutes copied: paste them into a mail"));
}

void
_bb_window_update_reports (BbWindow *self,
                           gboolean has_board)
{
  static const char *const actions[] = { "win.save-minutes", "win.copy-minutes", "win.save-pre-read", "win.save-calendar" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], has_board);
}

void
_bb_window_class_install_reports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-minutes", "s", save_report_cb);
  gtk_widget_class_install_action (widget_class, "win.save-pre-read", "s", save_report_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-minutes", "s", copy_minutes_cb);
  gtk_widget_class_install_action (widget_class, "win.save-calendar", NULL, save_calendar_cb);
}
