/* SPDX-FileCopyrightText: 2026 The Betboard developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of choices: id, label, meaning in a line. What an id means is set down in the board
 * format's description; the words here are free to improve. `unknown` is a choice of every set. */

#include "config.h"

#include "bb-value-sets.h"

#include <glib/gi18n-lib.h>

#define UNKNOWN                                           \
  {                                                       \
    "unknown", N_ ("Not set"), N_ ("Nobody has said yet") \
  }

#define SET(name)                                              \
  const BbValueSet bb_set_##name = {                           \
    #name, choices_of_##name, G_N_ELEMENTS (choices_of_##name) \
  }

/* clang-format off */
static const BbChoice choices_of_bet_type[] = {
  { "solution", N_ ("Solution"), N_ ("We know what to make and bet that it works") },
  { "opportunity", N_ ("Opportunity"),
    N_ ("We know where to push and bet that a team finds how") },
  { "strategy", N_ ("Strategy"), N_ ("A direction that holds smaller bets, often for years") },
  { "ongoing", N_ ("Ongoing"), N_ ("Steady effort, kept while it earns its place") },
  UNKNOWN,
};
SET (bet_type);

static const BbChoice choices_of_mandate[] = {
  { "A", N_ ("Make exactly this"), N_ ("The team decides: how to build it well") },
  { "B", N_ ("Make it behave like this"),
    N_ ("The team decides: the design behind a given behaviour") },
  { "C", N_ ("Let these people do this task"),
    N_ ("The team decides: what to build for a given task") },
  { "D", N_ ("Solve this open problem"),
    N_ ("The team decides: what solution fits a given problem") },
  { "E", N_ ("Make things better for this group"),
    N_ ("The team decides: which problems of a group to solve") },
  { "F", N_ ("Move this number"), N_ ("The team decides: what will move a number we believe in") },
  { "G", N_ ("Find levers for this result"),
    N_ ("The team decides: which levers to find and try") },
  { "H", N_ ("Bring a result soon"),
    N_ ("The team decides: all that leads to a near business result") },
  { "I", N_ ("Bring a result in the long run"),
    N_ ("The team decides: all that leads to a far business result") },
  UNKNOWN,
};
SET (mandate);

static const BbChoice choices_of_timescale[] = {
  { "1-3w", N_ ("Weeks"), N_ ("One to three weeks") },
  { "1-3m", N_ ("Months"), N_ ("One to three months") },
  { "1-3q", N_ ("Quarters"), N_ ("One to three quarters") },
  { "1-3y", N_ ("Years"), N_ ("One to three years") },
  UNKNOWN,
};
SET (timescale);

static const BbChoice choices_of_work_shape[] = {
  { "tweak", N_ ("Tweak"), N_ ("Small, done in passing") },
  { "independent", N_ ("Independent"), N_ ("One team at its own pace") },
  { "shared_outcome", N_ ("Shared outcome"), N_ ("Several teams, one aim, few hand-offs") },
  { "cross_cutting", N_ ("Cross-cutting"), N_ ("Many hand-offs that somebody must coordinate") },
  { "zero_to_one", N_ ("Zero to one"), N_ ("New from nothing, kept apart at first") },
  UNKNOWN,
};
SET (work_shape);

static const BbChoice choices_of_collaboration[] = {
  { "solo", N_ ("Alone"), N_ ("One team needs nobody else") },
  { "x_as_service", N_ ("As a service"), N_ ("Others use it without meetings") },
  { "light_coordination", N_ ("Light coordination"), N_ ("A word now and then is enough") },
  { "facilitated", N_ ("With a helping hand"), N_ ("One side helps the other for a while") },
  { "close_joint", N_ ("Close together"), N_ ("One room, one shared result") },
  { "swarm", N_ ("Swarm"), N_ ("Others stop what they do, and all help") },
  UNKNOWN,
};
SET (collaboration);

static const BbChoice choices_of_funding_shape[] = {
  { "mini_business", N_ ("A small firm inside the firm"),
    N_ ("Pays its way, and would hurt to lose") },
  { "service_provider", N_ ("A supplier at a known cost"),
    N_ ("Kept running, could be replaced") },
  { "capability_bet", N_ ("Strength for later"), N_ ("Paid from belief; its value shows late") },
  { "big_commitment", N_ ("Something we must finish"),
    N_ ("Paid in phases; half done is worth nothing") },
  { "absorbed", N_ ("Done in slack"), N_ ("Nobody planned money for it") },
  UNKNOWN,
};
SET (funding_shape);

static const BbChoice choices_of_investment_stage[] = {
  { "new_offering", N_ ("New offering"), N_ ("Unproven; small slices on milestones") },
  { "strategic_expansion", N_ ("Strategic expansion"),
    N_ ("A known product in a new place; the limit loosens as it works") },
  { "growth_accelerator", N_ ("Growth accelerator"),
    N_ ("Proven and being scaled; judged by return") },
  { "margin_optimizer", N_ ("Margin optimizer"),
    N_ ("Earns more from what is there; paid by savings") },
  { "operational_optimizer", N_ ("Operational optimizer"),
    N_ ("How we work inside; judged by running figures") },
  { "rebuild", N_ ("Rebuild"), N_ ("Recovers from a breakdown; repair against staying broken") },
  UNKNOWN,
};
SET (investment_stage);

static const BbChoice choices_of_value_clarity[] = {
  { "clear", N_ ("Clear"), N_ ("We can say what it brings") },
  { "plausible", N_ ("Plausible"), N_ ("Likely, not shown") },
  { "unclear", N_ ("Unclear"), N_ ("We do not know yet what it brings") },
  UNKNOWN,
};
SET (value_clarity);

static const BbChoice choices_of_value_timing[] = {
  { "early_payoff", N_ ("Early payoff"), N_ ("Most of the value first, then less") },
  { "steady", N_ ("Steady"), N_ ("About the same all along") },
  { "slow_burn", N_ ("Slow burn"), N_ ("Little for long, then it grows") },
  { "late_jump", N_ ("Late jump"), N_ ("Nothing until a threshold is passed") },
  { "cliff", N_ ("All at the end"), N_ ("Nothing counts until it is finished") },
  UNKNOWN,
};
SET (value_timing);

static const BbChoice choices_of_loss_profile[] = {
  { "barely_noticed", N_ ("Hardly anyone would notice"), N_ ("Gone tomorrow, and few would ask") },
  { "replaceable", N_ ("We would replace it"), N_ ("Something else could do the same") },
  { "painful", N_ ("It would hurt"), N_ ("We would feel it at once") },
  { "quietly_essential", N_ ("We would find out later"),
    N_ ("Much rests on it that nobody sees") },
  { "sunk", N_ ("Only the effort would hurt"), N_ ("Nothing is lost but what went into it") },
  UNKNOWN,
};
SET (loss_profile);

static const BbChoice choices_of_reversibility[] = {
  { "easy", N_ ("Easy to undo"), N_ ("Back the same day") },
  { "costly", N_ ("Costly to undo"), N_ ("There is a way back, and it costs") },
  { "one_way", N_ ("No way back"), N_ ("Once done it cannot be undone") },
  UNKNOWN,
};
SET (reversibility);

static const BbChoice choices_of_curve_phase[] = {
  { "search", N_ ("Search"), N_ ("Looking for what works") },
  { "climb", N_ ("Climb"), N_ ("Each effort brings more") },
  { "grind", N_ ("Grind"), N_ ("It still moves, with much effort") },
  { "plateau", N_ ("Plateau"), N_ ("More effort brings little") },
  { "wind_down", N_ ("Winding down"), N_ ("Time to let go") },
  UNKNOWN,
};
SET (curve_phase);

static const BbChoice choices_of_stage[] = {
  { "candidate", N_ ("Candidate"), N_ ("Asked for, not begun") },
  { "shaping", N_ ("Shaping"), N_ ("Finding out first") },
  { "active", N_ ("Active"), N_ ("Being done") },
  { "scaling", N_ ("Scaling"), N_ ("It works, and we do more of it") },
  { "sustaining", N_ ("Sustaining"), N_ ("Kept going") },
  { "paused", N_ ("Paused"), N_ ("Nobody works on it for now") },
  { "stopped", N_ ("Stopped"), N_ ("Ended before its aim") },
  { "done", N_ ("Done"), N_ ("Ended with its aim, or made everyday work") },
  UNKNOWN,
};
SET (stage);

static const BbChoice choices_of_funding_model[] = {
  { "milestone", N_ ("Milestones"), N_ ("The next slice follows what was learned") },
  { "capped_burn", N_ ("Limit for a period"), N_ ("So much a period and no more") },
  { "return_based", N_ ("Return"), N_ ("Paid because it pays back") },
  { "savings_funded", N_ ("Savings"), N_ ("Paid by what it saves") },
  { "run_budget", N_ ("Running budget"), N_ ("Part of what running costs") },
  { "capital_phased", N_ ("Capital in phases"), N_ ("A large sum, a phase at a time") },
  { "vendor_rate", N_ ("A rate"), N_ ("Paid by the day or by the unit") },
  { "belief_reserve", N_ ("Leaders’ reserve"), N_ ("Set aside because leaders believe in it") },
  { "restoration", N_ ("Repair"), N_ ("Paid to bring something back") },
  { "slack_time", N_ ("Slack"), N_ ("Done in time that nobody counted") },
  UNKNOWN,
};
SET (funding_model);

static const BbChoice choices_of_funding_purpose[] = {
  { "to_learn", N_ ("To learn"), N_ ("The money buys an answer") },
  { "to_grow", N_ ("To grow"), N_ ("The money buys more of what works") },
  { "to_protect_future", N_ ("To protect the future"), N_ ("The money buys room for later") },
  { "to_maintain", N_ ("To maintain"), N_ ("The money keeps it running") },
  { "to_save", N_ ("To save"), N_ ("The money comes back as lower cost") },
  { "to_restore", N_ ("To restore"), N_ ("The money repairs") },
  { "to_finish", N_ ("To finish"), N_ ("The money completes what was begun") },
  UNKNOWN,
};
SET (funding_purpose);

static const BbChoice choices_of_funding_scope[] = {
  { "own", N_ ("Its own money"), N_ ("The amount is for this bet alone") },
  { "envelope", N_ ("Holds the money of its parts"),
    N_ ("The amount includes what its parts may spend") },
  UNKNOWN,
};
SET (funding_scope);

static const BbChoice choices_of_decision[] = {
  { "new", N_ ("New"), N_ ("Placed on the board") },
  { "keep", N_ ("Keep"), N_ ("Goes on as it is") },
  { "sharpen", N_ ("Sharpen"), N_ ("Narrowed or aimed anew") },
  { "increase", N_ ("More money"), N_ ("May cost more than before") },
  { "decrease", N_ ("Less money"), N_ ("May cost less than before") },
  { "pause", N_ ("Pause"), N_ ("Rests for now") },
  { "resume", N_ ("Resume"), N_ ("Goes on after a pause") },
  { "defer", N_ ("Not now"), N_ ("Looked at again on a day that is set") },
  { "stop", N_ ("Stop"), N_ ("Ends here") },
  { "graduate", N_ ("Make it everyday work"), N_ ("Leaves the board as a success") },
  { "split", N_ ("Split"), N_ ("Becomes several bets") },
  { "merge", N_ ("Merge"), N_ ("Becomes part of another bet") },
  { "move", N_ ("Move"), N_ ("Lies elsewhere on the board") },
  { "renew", N_ ("Renew"), N_ ("Ends later than planned") },
  { "correction", N_ ("Correction"), N_ ("Puts an earlier decision’s record right") },
  UNKNOWN,
};
SET (decision);

static const BbChoice choices_of_signal_state[] = {
  { "quiet", N_ ("Quiet"), N_ ("Nothing to see") },
  { "watch", N_ ("Watch"), N_ ("Something stirs") },
  { "tripped", N_ ("Tripped"), N_ ("It has happened") },
  UNKNOWN,
};
SET (signal_state);

static const BbChoice choices_of_link[] = {
  { "parent", N_ ("Part of"), N_ ("This bet belongs to a larger one") },
  { "waits_for", N_ ("Waits for"), N_ ("The other one is needed first") },
  { "enables", N_ ("Enables"), N_ ("Makes the other one possible") },
  { "competes_for", N_ ("Competes with"), N_ ("Wants the same money or people") },
  { "grew_from", N_ ("Grew from"), N_ ("Came out of the other one") },
  { "replaces", N_ ("Replaces"), N_ ("Takes the other one’s place") },
};
SET (link);

static const BbChoice choices_of_zone_kind[] = {
  { "known", N_ ("Known ground"), N_ ("Little at stake, well known") },
  { "probe", N_ ("Cheap probes"), N_ ("Little at stake, new to us") },
  { "heavy", N_ ("Careful lifts"), N_ ("Much at stake, well known") },
  { "far", N_ ("Expedition"), N_ ("Much at stake, new to us") },
  { "none", N_ ("Other"), N_ ("A zone with a meaning of its own") },
};
SET (zone_kind);

static const BbChoice choices_of_amount_unit[] = {
  { "unit", N_ ("Whole amounts"), N_ ("Shown to the last unit") },
  { "thousand", N_ ("Thousands"), N_ ("Shown in thousands") },
  { "million", N_ ("Millions"), N_ ("Shown in millions") },
  { "people", N_ ("People"), N_ ("Amounts count people") },
  { "team_weeks", N_ ("Team-weeks"), N_ ("Amounts count weeks of a team") },
  { "none", N_ ("No amounts"), N_ ("This board does not speak of money") },
};
SET (amount_unit);

static const BbChoice choices_of_review_kind[] = {
  { "quarterly", N_ ("Quarterly review"), N_ ("The whole board, four times a year") },
  { "check", N_ ("Check"), N_ ("Only what is due or has tripped") },
  { "half_year", N_ ("Half-year review"), N_ ("The whole board, twice a year") },
  { "look_back", N_ ("Look-back"), N_ ("What became of what we decided") },
  { "single_bet", N_ ("Single bet"), N_ ("One bet in depth") },
};
SET (review_kind);

static const BbChoice choices_of_question_status[] = {
  { "open", N_ ("Open"), N_ ("Nobody is on it") },
  { "in_progress", N_ ("In progress"), N_ ("Somebody is finding out") },
  { "answered", N_ ("Answered"), N_ ("We know") },
  { "dropped", N_ ("Dropped"), N_ ("No longer worth asking") },
};
SET (question_status);

static const BbChoice choices_of_review_state[] = {
  { "planned", N_ ("Planned"), N_ ("Not begun") },
  { "running", N_ ("Under way"), N_ ("The meeting is on") },
  { "ended", N_ ("Ended"), N_ ("The meeting is over, the minutes can still be put right") },
  { "sealed", N_ ("Sealed"), N_ ("The minutes are fixed") },
};
SET (review_state);

static const BbChoice choices_of_agenda_list[] = {
  { "discuss", N_ ("Discuss"), N_ ("Each on its own") },
  { "nod_through", N_ ("Nod through"), N_ ("All at once") },
  { "left_out", N_ ("Left out"), N_ ("Not this time") },
};
SET (agenda_list);

static const BbChoice choices_of_snapshot_moment[] = {
  { "before", N_ ("Before"), N_ ("When the review began") },
  { "after", N_ ("After"), N_ ("When the review ended") },
};
SET (snapshot_moment);

static const BbChoice choices_of_evidence_source[] = {
  { "opinion", N_ ("Opinion"), N_ ("Somebody believes it") },
  { "request", N_ ("Request"), N_ ("Somebody asked for it") },
  { "data", N_ ("Figures"), N_ ("Measured on what there is") },
  { "research", N_ ("Research"), N_ ("Found by asking and watching") },
  { "test", N_ ("Test"), N_ ("Tried on purpose") },
  { "live_result", N_ ("Live result"), N_ ("Seen in everyday use") },
  UNKNOWN,
};
SET (evidence_source);

static const BbChoice choices_of_verdict[] = {
  { "came", N_ ("It came"), N_ ("What was expected happened") },
  { "partly", N_ ("In part"), N_ ("Some of what was expected happened") },
  { "did_not_come", N_ ("It did not come"), N_ ("What was expected did not happen") },
  { "too_early", N_ ("Too early to say"), N_ ("It may still come") },
};
SET (verdict);

static const BbChoice choices_of_zone_color[] = {
  { "green", N_ ("Pale green"), NULL },
  { "blue", N_ ("Pale blue"), NULL },
  { "sand", N_ ("Sand"), NULL },
  { "lilac", N_ ("Lilac"), NULL },
  { "grey", N_ ("Pale grey"), NULL },
};
SET (zone_color);

static const BbChoice choices_of_color_by[] = {
  { "team", N_ ("Team"), NULL },
  { "funding_shape", N_ ("What the money feels like"), NULL },
  { "stage", N_ ("State"), NULL },
  { "bet_type", N_ ("Kind of bet"), NULL },
  { "confidence", N_ ("Confidence"), NULL },
  { "review", N_ ("Days to the next review"), NULL },
  { "collaboration", N_ ("Who works together"), NULL },
  { "none", N_ ("One colour"), NULL },
};
SET (color_by);

static const BbChoice choices_of_size_by[] = {
  { "cap", N_ ("Up to"), NULL },
  { "released", N_ ("Released so far"), NULL },
  { "remaining", N_ ("Not yet released"), NULL },
  { "spent", N_ ("Spent"), NULL },
  { "equal", N_ ("All the same"), NULL },
};
SET (size_by);

static const BbChoice choices_of_level[] = {
  { "mark", N_ ("Marks"), N_ ("Marks alone") },
  { "label", N_ ("Names"), N_ ("Marks with names and facts beside them") },
  { "card", N_ ("Cards"), N_ ("All that is good to know of each bet, where there is room") },
};
SET (level);
/* clang-format on */
