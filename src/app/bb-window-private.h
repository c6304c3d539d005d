/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the window share. */

#pragma once

#include "bb-board-view.h"
#include "bb-draft-keeper.h"
#include "bb-due-banner.h"
#include "bb-export-settings.h"
#include "bb-find-bar.h"
#include "bb-import-page.h"
#include "bb-inspector.h"
#include "bb-lens-bar.h"
#include "bb-list-view.h"
#include "bb-mix-panel.h"
#include "bb-recovery-banner.h"
#include "bb-review-panel.h"
#include "bb-session.h"
#include "bb-split.h"
#include "bb-view-state.h"
#include "bb-window.h"

G_BEGIN_DECLS

struct _BbWindow {
  AdwApplicationWindow parent_instance;

  BbSession *session;
  GSignalGroup *session_signals;
  GSignalGroup *history_signals;
  BbDraftKeeper *drafts; /* nullable: with the session */
  BbDraft *restored;     /* nullable: what the next session comes from */
  guint inhibit_cookie;
  gboolean busy;       /* a file is being read or written */
  GFile *loading;      /* nullable: what is being read */
  gboolean save_again; /* asked for while one was under way */
  gboolean closing;    /* closes once the save that is under way has gone well */
  gboolean discarding; /* closes whatever is not saved */
  gboolean show_inspector;
  gboolean reviewing; /* the review panel takes the inspector's side */
  gboolean show_findings;
  gboolean show_list;
  gboolean show_lens_bar;
  BbViewState view_state; /* what is to come back once the plane is drawn */
  BbExportSettings *last_export;

  AdwToast *undo_toast; /* weak: while it is shown, what it would undo is the last step */
  AdwToast *view_toast; /* weak: where walking the views has led */
  guint n_removed;
  guint removed_source;
  gboolean replaying;

  AdwWindowTitle *title;
  GtkWidget *header_bar;
  GtkWidget *board_buttons;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkRevealer *read_only_banner;
  BbRecoveryBanner *recovery_banner;
  BbDueBanner *due_banner;
  GtkRevealer *problem_banner;
  GtkLabel *problem_label;
  GtkRevealer *day_banner;
  GtkLabel *day_label;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwBin *start_page; /* empty until it is seen */
  BbSplit *split;
  BbImportPage *import_page; /* nullable: until it is asked for */
  GtkStack *side;
  BbInspector *inspector;
  BbReviewPanel *review_panel;
  GtkWidget *why_chip;
  GtkLabel *why_words;
  GSignalGroup *review_signals;
  GtkStack *views;
  BbBoardView *board_view;
  BbListView *list_view;
  BbFindBar *find_bar;
  BbLensBar *lens_bar;
  BbMixPanel *mix_panel;
  GtkWidget *focus_before; /* weak: what had the keyboard before the search */
};

void _bb_window_set_session (BbWindow *self, BbSession *session);
void _bb_window_class_install_actions (GtkWidgetClass *widget_class);
void _bb_window_update_actions (BbWindow *self);

void _bb_window_class_install_review (GtkWidgetClass *widget_class);
void _bb_window_watch_review (BbWindow *self);
void _bb_window_show_side (BbWindow *self);
void _bb_window_enter_review (BbWindow *self);
void _bb_window_set_reviewing (BbWindow *self, gboolean reviewing);

GtkWidget *_bb_window_get_findings (BbWindow *self);
void _bb_window_set_show_findings (BbWindow *self, gboolean show);

gboolean _bb_window_is_gone (BbWindow *self);
gboolean _bb_window_shows_board (BbWindow *self);
void _bb_window_add_drop_target (BbWindow *self);

void _bb_window_remember_view (BbWindow *self);
void _bb_window_restore_view (BbWindow *self);
void _bb_window_find (BbWindow *self);
void _bb_window_find_step (BbWindow *self, gboolean forward);
void _bb_window_class_install_find (GtkWidgetClass *widget_class);
void _bb_window_class_install_mix (GtkWidgetClass *widget_class);
void _bb_window_class_install_views (GtkWidgetClass *widget_class);

void _bb_window_toast_briefly (BbWindow *self, const char *text);
void _bb_window_toast_undo (BbWindow *self, const char *text);
void _bb_window_drop_undo_toast (BbWindow *self);
void _bb_window_watch_removals (BbWindow *self);
void _bb_window_stop_watching (BbWindow *self);

gboolean _bb_window_is_list (GFile *file);
void _bb_window_open_file (BbWindow *self, GFile *file);
void _bb_window_start_list (BbWindow *self, GFile *file);
void _bb_window_save (BbWindow *self);
void _bb_window_save_as (BbWindow *self);
gboolean _bb_window_may_close (BbWindow *self);
void _bb_window_update_inhibit (BbWindow *self);

void _bb_window_watch_focus (BbWindow *self);
void _bb_window_start_drafts (BbWindow *self);
void _bb_window_leave_drafts (BbWindow *self);
void _bb_window_forget_drafts (BbWindow *self);

void _bb_window_export (BbWindow *self);
void _bb_window_export_again (BbWindow *self);
void _bb_window_copy_for_slide (BbWindow *self);

void _bb_window_update_reports (BbWindow *self, gboolean has_board);
void _bb_window_class_install_reports (GtkWidgetClass *widget_class);

G_END_DECLS
