CREATE TABLE audit (
	seq INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	actor BLOB NOT NULL, 
	roles TEXT NOT NULL, 
	device TEXT NOT NULL, 
	action TEXT NOT NULL, 
	object_kind TEXT NOT NULL, 
	object_id BLOB, 
	client_id BLOB, 
	result TEXT NOT NULL, 
	ground TEXT NOT NULL, 
	detail TEXT NOT NULL, 
	amount INTEGER, 
	text_mac BLOB, 
	shown BLOB, 
	segment TEXT NOT NULL, 
	prev BLOB NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (seq), 
	CONSTRAINT ck_audit_seq CHECK (seq > 0)
)
 STRICT
;;
CREATE INDEX ix_audit_actor_at ON audit (actor, at)
;;
CREATE INDEX ix_audit_at ON audit (at)
;;
CREATE INDEX ix_audit_client_id_at ON audit (client_id, at)
;;
CREATE TABLE chain_gone (
	chain TEXT NOT NULL, 
	segment TEXT NOT NULL, 
	first_seq INTEGER NOT NULL, 
	last_seq INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_chain_gone PRIMARY KEY (chain, segment)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE chain_head (
	chain TEXT NOT NULL, 
	segment TEXT NOT NULL, 
	first_seq INTEGER NOT NULL, 
	last_seq INTEGER NOT NULL, 
	head BLOB NOT NULL, 
	closed_at INTEGER NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_chain_head PRIMARY KEY (chain, segment)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE counter (
	name TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	CONSTRAINT pk_counter PRIMARY KEY (name)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE definition (
	id TEXT NOT NULL, 
	version TEXT NOT NULL, 
	structure TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	first_used_at INTEGER NOT NULL, 
	CONSTRAINT pk_definition PRIMARY KEY (id, version)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE erased_merge (
	gone_id BLOB NOT NULL, 
	kept_id BLOB NOT NULL, 
	CONSTRAINT pk_erased_merge PRIMARY KEY (gone_id, kept_id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE household (
	id BLOB NOT NULL, 
	created_at INTEGER NOT NULL, 
	label TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_household PRIMARY KEY (id)
)
 STRICT
;;
CREATE TABLE idempotency (
	"key" BLOB NOT NULL, 
	action TEXT NOT NULL, 
	result_id BLOB, 
	actor BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_idempotency PRIMARY KEY ("key")
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE ledger (
	seq INTEGER NOT NULL, 
	reward_id BLOB NOT NULL, 
	kind TEXT NOT NULL, 
	cents INTEGER NOT NULL, 
	client_id BLOB NOT NULL, 
	step_id BLOB, 
	goal_id BLOB, 
	case_id BLOB, 
	at INTEGER NOT NULL, 
	business_date TEXT NOT NULL, 
	event_date TEXT NOT NULL, 
	actor BLOB NOT NULL, 
	roles TEXT NOT NULL, 
	device TEXT NOT NULL, 
	approver BLOB, 
	approval INTEGER, 
	pillar TEXT NOT NULL, 
	area TEXT NOT NULL, 
	step_kind TEXT NOT NULL, 
	mentor BLOB, 
	team BLOB, 
	location BLOB, 
	budget BLOB, 
	household BLOB, 
	legal_basis TEXT NOT NULL, 
	definition TEXT NOT NULL, 
	policy INTEGER, 
	voucher_kind TEXT NOT NULL, 
	receipt TEXT, 
	reverses INTEGER, 
	reason TEXT NOT NULL, 
	origin TEXT NOT NULL, 
	segment TEXT NOT NULL, 
	prev BLOB NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_ledger PRIMARY KEY (seq), 
	CONSTRAINT ck_ledger_seq CHECK (seq > 0), 
	CONSTRAINT ck_ledger_what_for CHECK ((step_id IS NULL) <> (goal_id IS NULL)), 
	CONSTRAINT uq_ledger_reward_id_kind UNIQUE (reward_id, kind), 
	CONSTRAINT uq_ledger_approval UNIQUE (approval), 
	CONSTRAINT uq_ledger_receipt UNIQUE (receipt)
)
 STRICT
;;
CREATE INDEX ix_ledger_budget ON ledger (budget)
;;
CREATE INDEX ix_ledger_client_id ON ledger (client_id, kind)
;;
CREATE INDEX ix_ledger_goal_id ON ledger (goal_id)
;;
CREATE INDEX ix_ledger_household ON ledger (household)
;;
CREATE INDEX ix_ledger_reversals ON ledger (business_date, reverses, cents, client_id) WHERE kind = 'reverse'
;;
CREATE INDEX ix_ledger_step_id ON ledger (step_id)
;;
CREATE INDEX ix_ledger_totals ON ledger (business_date, kind, location, pillar, mentor, team, step_kind, budget, legal_basis, voucher_kind, cents, client_id)
;;
CREATE TABLE legal_basis (
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	active INTEGER DEFAULT 1 NOT NULL, 
	usual INTEGER DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_legal_basis PRIMARY KEY (code)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE location (
	id BLOB NOT NULL, 
	name TEXT NOT NULL, 
	active INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_location PRIMARY KEY (id), 
	CONSTRAINT uq_location_name UNIQUE (name)
)
 STRICT
;;
CREATE TABLE login_event (
	seq INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	staff BLOB, 
	device TEXT NOT NULL, 
	failures INTEGER NOT NULL, 
	tried_from INTEGER, 
	tried_to INTEGER, 
	segment TEXT NOT NULL, 
	prev BLOB NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_login_event PRIMARY KEY (seq), 
	CONSTRAINT ck_login_event_seq CHECK (seq > 0)
)
 STRICT
;;
CREATE TABLE meta (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_meta PRIMARY KEY (name)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE published_period (
	seq INTEGER NOT NULL, 
	period TEXT NOT NULL, 
	threshold INTEGER NOT NULL, 
	definition INTEGER NOT NULL, 
	last_seq INTEGER NOT NULL, 
	fresh INTEGER DEFAULT 0 NOT NULL, 
	figures TEXT NOT NULL, 
	names TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	program TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB NOT NULL, 
	by_name TEXT NOT NULL, 
	CONSTRAINT pk_published_period PRIMARY KEY (seq), 
	CONSTRAINT uq_published_period_period UNIQUE (period), 
	CONSTRAINT ck_published_period_threshold CHECK (threshold >= 5)
)
 STRICT
;;
CREATE TABLE receipt_counter (
	year INTEGER NOT NULL, 
	series TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	CONSTRAINT pk_receipt_counter PRIMARY KEY (year, series)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE retention_rule (
	seq INTEGER NOT NULL, 
	purpose TEXT NOT NULL, 
	legal_basis TEXT NOT NULL, 
	days INTEGER NOT NULL, 
	valid_from TEXT NOT NULL, 
	CONSTRAINT pk_retention_rule PRIMARY KEY (seq), 
	CONSTRAINT ck_retention_rule_days CHECK (days > 0)
)
 STRICT
;;
CREATE TABLE shown_list (
	digest BLOB NOT NULL, 
	clients BLOB NOT NULL, 
	CONSTRAINT pk_shown_list PRIMARY KEY (digest)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE staff (
	id BLOB NOT NULL, 
	login TEXT, 
	name TEXT NOT NULL, 
	active INTEGER DEFAULT 1 NOT NULL, 
	must_change INTEGER DEFAULT 0 NOT NULL, 
	created_at INTEGER NOT NULL, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_staff PRIMARY KEY (id), 
	CONSTRAINT uq_staff_login UNIQUE (login)
)
 STRICT
;;
CREATE TABLE team (
	id BLOB NOT NULL, 
	name TEXT NOT NULL, 
	active INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_team PRIMARY KEY (id), 
	CONSTRAINT uq_team_name UNIQUE (name)
)
 STRICT
;;
CREATE TABLE voucher_kind (
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	supplier TEXT DEFAULT '' NOT NULL, 
	loadable INTEGER DEFAULT 0 NOT NULL, 
	counted INTEGER DEFAULT 0 NOT NULL, 
	active INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_voucher_kind PRIMARY KEY (code)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE approval (
	seq INTEGER NOT NULL, 
	client_id BLOB NOT NULL, 
	about BLOB NOT NULL, 
	cents INTEGER NOT NULL, 
	asked_by BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	kept_at INTEGER NOT NULL, 
	"by" BLOB NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_approval PRIMARY KEY (seq), 
	CONSTRAINT ck_approval_cents CHECK (cents <> 0), 
	CONSTRAINT ck_approval_another CHECK ((asked_by <> "by") = (cents > 0)), 
	CONSTRAINT fk_approval_asked_by_staff FOREIGN KEY(asked_by) REFERENCES staff (id), 
	CONSTRAINT fk_approval_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_approval_client_id ON approval (client_id)
;;
CREATE TABLE audit_text (
	audit_seq INTEGER NOT NULL, 
	salt BLOB NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT pk_audit_text PRIMARY KEY (audit_seq), 
	CONSTRAINT fk_audit_text_audit_seq_audit FOREIGN KEY(audit_seq) REFERENCES audit (seq)
)
 STRICT
;;
CREATE TABLE budget (
	id BLOB NOT NULL, 
	name TEXT NOT NULL, 
	team BLOB, 
	from_day TEXT NOT NULL, 
	to_day TEXT NOT NULL, 
	cost_centre TEXT DEFAULT '' NOT NULL, 
	low_cents INTEGER NOT NULL, 
	active INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_budget PRIMARY KEY (id), 
	CONSTRAINT fk_budget_team_team FOREIGN KEY(team) REFERENCES team (id)
)
 STRICT
;;
CREATE TABLE client (
	seq INTEGER NOT NULL, 
	id BLOB NOT NULL, 
	number TEXT NOT NULL, 
	first_name TEXT, 
	last_name TEXT, 
	birth_date TEXT, 
	phone TEXT DEFAULT '' NOT NULL, 
	language TEXT NOT NULL, 
	address_form TEXT NOT NULL, 
	may_call INTEGER, 
	may_message INTEGER, 
	may_post INTEGER, 
	who_reads TEXT DEFAULT '' NOT NULL, 
	case_number TEXT DEFAULT '' NOT NULL, 
	walker TEXT NOT NULL, 
	interpreter TEXT DEFAULT '' NOT NULL, 
	read_aloud INTEGER DEFAULT 0 NOT NULL, 
	large_letters INTEGER DEFAULT 0 NOT NULL, 
	brings_child INTEGER DEFAULT 0 NOT NULL, 
	quiet_room INTEGER DEFAULT 0 NOT NULL, 
	age_band TEXT DEFAULT '' NOT NULL, 
	letters INTEGER, 
	colours TEXT DEFAULT '' NOT NULL, 
	created_at INTEGER NOT NULL, 
	created_by BLOB, 
	changed_at INTEGER, 
	changed_by BLOB, 
	merged_into BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_client PRIMARY KEY (seq), 
	CONSTRAINT uq_client_id UNIQUE (id), 
	CONSTRAINT uq_client_number UNIQUE (number), 
	CONSTRAINT fk_client_created_by_staff FOREIGN KEY(created_by) REFERENCES staff (id), 
	CONSTRAINT fk_client_changed_by_staff FOREIGN KEY(changed_by) REFERENCES staff (id), 
	CONSTRAINT fk_client_merged_into_client FOREIGN KEY(merged_into) REFERENCES client (id)
)
 STRICT
;;
CREATE INDEX ix_client_birth_date ON client (birth_date)
;;
CREATE INDEX ix_client_merged_into ON client (merged_into) WHERE merged_into IS NOT NULL
;;
CREATE TABLE clock_event (
	seq INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	"before" INTEGER NOT NULL, 
	ledger_seq INTEGER DEFAULT '0' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_clock_event PRIMARY KEY (seq), 
	CONSTRAINT fk_clock_event_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE cover (
	id BLOB NOT NULL, 
	away_id BLOB NOT NULL, 
	stands_in_id BLOB NOT NULL, 
	from_day TEXT NOT NULL, 
	to_day TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_cover PRIMARY KEY (id), 
	CONSTRAINT fk_cover_away_id_staff FOREIGN KEY(away_id) REFERENCES staff (id), 
	CONSTRAINT fk_cover_stands_in_id_staff FOREIGN KEY(stands_in_id) REFERENCES staff (id), 
	CONSTRAINT fk_cover_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_cover_away_id ON cover (away_id)
;;
CREATE INDEX ix_cover_stands_in_id ON cover (stands_in_id)
;;
CREATE TABLE definition_words (
	definition_id TEXT NOT NULL, 
	definition_version TEXT NOT NULL, 
	language TEXT NOT NULL, 
	revision INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	first_used_at INTEGER NOT NULL, 
	CONSTRAINT pk_definition_words PRIMARY KEY (definition_id, definition_version, language, revision), 
	CONSTRAINT fk_definition_words_definition_id_definition_version_definition FOREIGN KEY(definition_id, definition_version) REFERENCES definition (id, version)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE destruction (
	id BLOB NOT NULL, 
	ground TEXT NOT NULL, 
	proposed_at INTEGER NOT NULL, 
	proposed_by BLOB, 
	CONSTRAINT pk_destruction PRIMARY KEY (id), 
	CONSTRAINT fk_destruction_proposed_by_staff FOREIGN KEY(proposed_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE draft (
	subject_id BLOB NOT NULL, 
	field TEXT NOT NULL, 
	text TEXT NOT NULL, 
	saved_at INTEGER NOT NULL, 
	saved_by BLOB, 
	CONSTRAINT pk_draft PRIMARY KEY (subject_id, field), 
	CONSTRAINT fk_draft_saved_by_staff FOREIGN KEY(saved_by) REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE erasure (
	id BLOB NOT NULL, 
	scope TEXT NOT NULL, 
	ground TEXT NOT NULL, 
	client_id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	number TEXT NOT NULL, 
	subject TEXT DEFAULT '' NOT NULL, 
	batch BLOB, 
	rows INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_erasure PRIMARY KEY (id), 
	CONSTRAINT fk_erasure_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_erasure_client_id ON erasure (client_id)
;;
CREATE TABLE gift_limit (
	seq INTEGER NOT NULL, 
	valid_from TEXT NOT NULL, 
	cents INTEGER NOT NULL, 
	per_household INTEGER DEFAULT 0 NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_gift_limit PRIMARY KEY (seq), 
	CONSTRAINT ck_gift_limit_cents CHECK (cents > 0), 
	CONSTRAINT fk_gift_limit_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE import_run (
	id BLOB NOT NULL, 
	fingerprint TEXT NOT NULL, 
	rows INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_import_run PRIMARY KEY (id), 
	CONSTRAINT uq_import_run_fingerprint UNIQUE (fingerprint), 
	CONSTRAINT fk_import_run_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE ledger_card (
	ledger_seq INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	voucher_kind TEXT NOT NULL, 
	serial TEXT NOT NULL, 
	cents INTEGER NOT NULL, 
	CONSTRAINT pk_ledger_card PRIMARY KEY (ledger_seq, position), 
	CONSTRAINT ck_ledger_card_cents CHECK (cents > 0), 
	CONSTRAINT fk_ledger_card_ledger_seq_ledger FOREIGN KEY(ledger_seq) REFERENCES ledger (seq)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE INDEX ix_ledger_card_serial ON ledger_card (serial)
;;
CREATE TABLE log_check (
	seq INTEGER NOT NULL, 
	whole INTEGER DEFAULT 0 NOT NULL, 
	found TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_log_check PRIMARY KEY (seq), 
	CONSTRAINT fk_log_check_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE log_review (
	seq INTEGER NOT NULL, 
	why TEXT DEFAULT '' NOT NULL, 
	staff_id BLOB, 
	client_id BLOB, 
	day TEXT NOT NULL, 
	own INTEGER DEFAULT '0' NOT NULL, 
	upto INTEGER DEFAULT '0' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_log_review PRIMARY KEY (seq), 
	CONSTRAINT fk_log_review_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_log_review_day ON log_review (day)
;;
CREATE TABLE month_close (
	seq INTEGER NOT NULL, 
	month TEXT NOT NULL, 
	first_seq INTEGER, 
	last_seq INTEGER NOT NULL, 
	head BLOB NOT NULL, 
	given INTEGER NOT NULL, 
	given_cents INTEGER NOT NULL, 
	reversed INTEGER NOT NULL, 
	reversed_cents INTEGER NOT NULL, 
	kinds TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	by_name TEXT NOT NULL, 
	language TEXT NOT NULL, 
	town TEXT NOT NULL, 
	practice INTEGER NOT NULL, 
	prev BLOB NOT NULL, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_month_close PRIMARY KEY (seq), 
	CONSTRAINT ck_month_close_seq CHECK (seq > 0), 
	CONSTRAINT fk_month_close_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE policy (
	id INTEGER NOT NULL, 
	valid_from TEXT NOT NULL, 
	minimum_cents INTEGER NOT NULL, 
	maximum_cents INTEGER NOT NULL, 
	presets_cents TEXT NOT NULL, 
	approval_limit_cents INTEGER NOT NULL, 
	reveal TEXT NOT NULL, 
	word TEXT NOT NULL, 
	amounts TEXT NOT NULL, 
	cap_cents INTEGER NOT NULL, 
	cap_period TEXT NOT NULL, 
	cap_together INTEGER DEFAULT 0 NOT NULL, 
	expires_after_days INTEGER NOT NULL, 
	goal_reward INTEGER DEFAULT 0 NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_policy PRIMARY KEY (id), 
	CONSTRAINT fk_policy_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_policy_valid_from ON policy (valid_from)
;;
CREATE TABLE saved_report (
	id BLOB NOT NULL, 
	name TEXT NOT NULL, 
	asked TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	removed_at INTEGER, 
	CONSTRAINT pk_saved_report PRIMARY KEY (id), 
	CONSTRAINT fk_saved_report_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE second_step (
	staff_id BLOB NOT NULL, 
	secret BLOB NOT NULL, 
	last_step INTEGER NOT NULL, 
	spare TEXT NOT NULL, 
	since INTEGER NOT NULL, 
	CONSTRAINT pk_second_step PRIMARY KEY (staff_id), 
	CONSTRAINT fk_second_step_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE setting (
	seq INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	valid_from TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_setting PRIMARY KEY (seq), 
	CONSTRAINT fk_setting_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_setting_name_valid_from ON setting (name, valid_from)
;;
CREATE TABLE staff_pin (
	staff_id BLOB NOT NULL, 
	salt BLOB NOT NULL, 
	hash BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_staff_pin PRIMARY KEY (staff_id), 
	CONSTRAINT fk_staff_pin_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE staff_preference (
	staff_id BLOB NOT NULL, 
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_staff_preference PRIMARY KEY (staff_id, "key"), 
	CONSTRAINT fk_staff_preference_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE staff_role (
	seq INTEGER NOT NULL, 
	staff_id BLOB NOT NULL, 
	role TEXT NOT NULL, 
	location_id BLOB, 
	from_day TEXT NOT NULL, 
	to_day TEXT, 
	CONSTRAINT pk_staff_role PRIMARY KEY (seq), 
	CONSTRAINT fk_staff_role_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_staff_role_location_id_location FOREIGN KEY(location_id) REFERENCES location (id)
)
 STRICT
;;
CREATE INDEX ix_staff_role_staff_id ON staff_role (staff_id)
;;
CREATE TABLE staff_team (
	seq INTEGER NOT NULL, 
	staff_id BLOB NOT NULL, 
	team_id BLOB NOT NULL, 
	from_day TEXT NOT NULL, 
	to_day TEXT, 
	CONSTRAINT pk_staff_team PRIMARY KEY (seq), 
	CONSTRAINT fk_staff_team_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_staff_team_team_id_team FOREIGN KEY(team_id) REFERENCES team (id)
)
 STRICT
;;
CREATE INDEX ix_staff_team_staff_id ON staff_team (staff_id)
;;
CREATE TABLE stock_batch (
	id BLOB NOT NULL, 
	voucher_kind TEXT NOT NULL, 
	supplier TEXT DEFAULT '' NOT NULL, 
	cents INTEGER NOT NULL, 
	cost_cents INTEGER NOT NULL, 
	expires_on TEXT, 
	bought_on TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_stock_batch PRIMARY KEY (id), 
	CONSTRAINT ck_stock_batch_cents CHECK (cents > 0), 
	CONSTRAINT fk_stock_batch_voucher_kind_voucher_kind FOREIGN KEY(voucher_kind) REFERENCES voucher_kind (code), 
	CONSTRAINT fk_stock_batch_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE stock_count (
	seq INTEGER NOT NULL, 
	voucher_kind TEXT NOT NULL, 
	location_id BLOB NOT NULL, 
	after_move INTEGER NOT NULL, 
	expected INTEGER NOT NULL, 
	counted INTEGER NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_stock_count PRIMARY KEY (seq), 
	CONSTRAINT fk_stock_count_voucher_kind_voucher_kind FOREIGN KEY(voucher_kind) REFERENCES voucher_kind (code), 
	CONSTRAINT fk_stock_count_location_id_location FOREIGN KEY(location_id) REFERENCES location (id), 
	CONSTRAINT fk_stock_count_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE story_poster (
	seq INTEGER NOT NULL, 
	story_id BLOB NOT NULL, 
	version INTEGER NOT NULL, 
	size TEXT NOT NULL, 
	place TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	down_at INTEGER, 
	down_by BLOB, 
	CONSTRAINT pk_story_poster PRIMARY KEY (seq), 
	CONSTRAINT fk_story_poster_by_staff FOREIGN KEY("by") REFERENCES staff (id), 
	CONSTRAINT fk_story_poster_down_by_staff FOREIGN KEY(down_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_story_poster_story_id ON story_poster (story_id)
;;
CREATE TABLE access_grant (
	seq INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	client_id BLOB NOT NULL, 
	staff_id BLOB, 
	location_id BLOB, 
	day TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_access_grant PRIMARY KEY (seq), 
	CONSTRAINT fk_access_grant_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_access_grant_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_access_grant_location_id_location FOREIGN KEY(location_id) REFERENCES location (id)
)
 STRICT
;;
CREATE INDEX ix_access_grant_client_id_day ON access_grant (client_id, day)
;;
CREATE INDEX ix_access_grant_day ON access_grant (day)
;;
CREATE TABLE budget_change (
	seq INTEGER NOT NULL, 
	budget_id BLOB NOT NULL, 
	cents INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_budget_change PRIMARY KEY (seq), 
	CONSTRAINT ck_budget_change_cents CHECK (cents <> 0), 
	CONSTRAINT fk_budget_change_budget_id_budget FOREIGN KEY(budget_id) REFERENCES budget (id), 
	CONSTRAINT fk_budget_change_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_budget_change_budget_id ON budget_change (budget_id)
;;
CREATE TABLE "case" (
	id BLOB NOT NULL, 
	client_id BLOB NOT NULL, 
	purpose TEXT NOT NULL, 
	opened_at INTEGER NOT NULL, 
	opened_by BLOB, 
	closed_at INTEGER, 
	end_reason TEXT DEFAULT '' NOT NULL, 
	origin TEXT NOT NULL, 
	location_id BLOB, 
	moved_from BLOB, 
	continues BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_case PRIMARY KEY (id), 
	CONSTRAINT fk_case_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_case_opened_by_staff FOREIGN KEY(opened_by) REFERENCES staff (id), 
	CONSTRAINT fk_case_location_id_location FOREIGN KEY(location_id) REFERENCES location (id), 
	CONSTRAINT fk_case_continues_case FOREIGN KEY(continues) REFERENCES "case" (id)
)
 STRICT
;;
CREATE INDEX ix_case_client_id ON "case" (client_id)
;;
CREATE INDEX ix_case_continues ON "case" (continues) WHERE continues IS NOT NULL
;;
CREATE INDEX ix_case_moved_from ON "case" (moved_from) WHERE moved_from IS NOT NULL
;;
CREATE TABLE client_key (
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	client_id BLOB NOT NULL, 
	CONSTRAINT pk_client_key PRIMARY KEY (kind, "key", client_id), 
	CONSTRAINT fk_client_key_client_id_client FOREIGN KEY(client_id) REFERENCES client (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE INDEX ix_client_key_client_id ON client_key (client_id)
;;
CREATE TABLE client_merge (
	seq INTEGER NOT NULL, 
	kept_id BLOB NOT NULL, 
	gone_id BLOB NOT NULL, 
	takes_back INTEGER, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_client_merge PRIMARY KEY (seq), 
	CONSTRAINT uq_client_merge_takes_back UNIQUE (takes_back), 
	CONSTRAINT fk_client_merge_kept_id_client FOREIGN KEY(kept_id) REFERENCES client (id), 
	CONSTRAINT fk_client_merge_gone_id_client FOREIGN KEY(gone_id) REFERENCES client (id), 
	CONSTRAINT fk_client_merge_takes_back_client_merge FOREIGN KEY(takes_back) REFERENCES client_merge (seq), 
	CONSTRAINT fk_client_merge_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_client_merge_gone_id ON client_merge (gone_id)
;;
CREATE INDEX ix_client_merge_kept_id ON client_merge (kept_id)
;;
CREATE TABLE client_proof (
	client_id BLOB NOT NULL, 
	way TEXT NOT NULL, 
	salt BLOB NOT NULL, 
	hash BLOB NOT NULL, 
	digits INTEGER, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_client_proof PRIMARY KEY (client_id), 
	CONSTRAINT fk_client_proof_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_client_proof_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE destruction_end (
	seq INTEGER NOT NULL, 
	destruction_id BLOB NOT NULL, 
	ending TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_destruction_end PRIMARY KEY (seq), 
	CONSTRAINT uq_destruction_end_destruction_id UNIQUE (destruction_id), 
	CONSTRAINT fk_destruction_end_destruction_id_destruction FOREIGN KEY(destruction_id) REFERENCES destruction (id), 
	CONSTRAINT fk_destruction_end_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE destruction_line (
	seq INTEGER NOT NULL, 
	destruction_id BLOB NOT NULL, 
	client_id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	number TEXT NOT NULL, 
	ground TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	legal_basis TEXT DEFAULT '' NOT NULL, 
	days INTEGER, 
	since TEXT NOT NULL, 
	area TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_destruction_line PRIMARY KEY (seq), 
	CONSTRAINT fk_destruction_line_destruction_id_destruction FOREIGN KEY(destruction_id) REFERENCES destruction (id)
)
 STRICT
;;
CREATE INDEX ix_destruction_line_destruction_id ON destruction_line (destruction_id)
;;
CREATE TABLE disclosure (
	seq INTEGER NOT NULL, 
	client_id BLOB NOT NULL, 
	disclosed_at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_disclosure PRIMARY KEY (seq), 
	CONSTRAINT uq_disclosure_client_id UNIQUE (client_id), 
	CONSTRAINT fk_disclosure_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_disclosure_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE household_member (
	seq INTEGER NOT NULL, 
	household_id BLOB NOT NULL, 
	client_id BLOB NOT NULL, 
	from_day TEXT NOT NULL, 
	to_day TEXT, 
	CONSTRAINT pk_household_member PRIMARY KEY (seq), 
	CONSTRAINT fk_household_member_household_id_household FOREIGN KEY(household_id) REFERENCES household (id), 
	CONSTRAINT fk_household_member_client_id_client FOREIGN KEY(client_id) REFERENCES client (id)
)
 STRICT
;;
CREATE INDEX ix_household_member_client_id ON household_member (client_id)
;;
CREATE INDEX ix_household_member_household_id ON household_member (household_id)
;;
CREATE TABLE month_reopen (
	close_seq INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	mac BLOB NOT NULL, 
	CONSTRAINT pk_month_reopen PRIMARY KEY (close_seq), 
	CONSTRAINT fk_month_reopen_close_seq_month_close FOREIGN KEY(close_seq) REFERENCES month_close (seq), 
	CONSTRAINT fk_month_reopen_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE not_same (
	one_id BLOB NOT NULL, 
	other_id BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_not_same PRIMARY KEY (one_id, other_id), 
	CONSTRAINT fk_not_same_one_id_client FOREIGN KEY(one_id) REFERENCES client (id), 
	CONSTRAINT fk_not_same_other_id_client FOREIGN KEY(other_id) REFERENCES client (id), 
	CONSTRAINT fk_not_same_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE INDEX ix_not_same_other_id ON not_same (other_id)
;;
CREATE TABLE open_file (
	client_id BLOB NOT NULL, 
	staff_id BLOB NOT NULL, 
	since INTEGER NOT NULL, 
	beat INTEGER NOT NULL, 
	CONSTRAINT pk_open_file PRIMARY KEY (client_id, staff_id), 
	CONSTRAINT fk_open_file_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_open_file_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE proof_try (
	seq INTEGER NOT NULL, 
	client_id BLOB NOT NULL, 
	kind TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_proof_try PRIMARY KEY (seq), 
	CONSTRAINT fk_proof_try_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_proof_try_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_proof_try_client_id ON proof_try (client_id)
;;
CREATE TABLE stock_card (
	seq INTEGER NOT NULL, 
	batch_id BLOB NOT NULL, 
	voucher_kind TEXT NOT NULL, 
	serial TEXT NOT NULL, 
	CONSTRAINT pk_stock_card PRIMARY KEY (seq), 
	CONSTRAINT uq_stock_card_voucher_kind_serial UNIQUE (voucher_kind, serial), 
	CONSTRAINT fk_stock_card_batch_id_stock_batch FOREIGN KEY(batch_id) REFERENCES stock_batch (id)
)
 STRICT
;;
CREATE INDEX ix_stock_card_batch_id ON stock_card (batch_id)
;;
CREATE INDEX ix_stock_card_serial ON stock_card (serial)
;;
CREATE TABLE stock_notice (
	seq INTEGER NOT NULL, 
	batch_id BLOB NOT NULL, 
	weeks INTEGER NOT NULL, 
	day TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	CONSTRAINT pk_stock_notice PRIMARY KEY (seq), 
	CONSTRAINT uq_stock_notice_batch_id_weeks UNIQUE (batch_id, weeks), 
	CONSTRAINT fk_stock_notice_batch_id_stock_batch FOREIGN KEY(batch_id) REFERENCES stock_batch (id)
)
 STRICT
;;
CREATE TABLE appointment (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	staff_id BLOB, 
	day TEXT NOT NULL, 
	time TEXT, 
	part TEXT, 
	place TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT 'steps' NOT NULL, 
	brings_child INTEGER DEFAULT 0 NOT NULL, 
	interpreter INTEGER DEFAULT 0 NOT NULL, 
	quiet_room INTEGER DEFAULT 0 NOT NULL, 
	reminder TEXT DEFAULT 'none' NOT NULL, 
	outcome TEXT DEFAULT 'planned' NOT NULL, 
	moved_to BLOB, 
	created_at INTEGER NOT NULL, 
	created_by BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_appointment PRIMARY KEY (id), 
	CONSTRAINT fk_appointment_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_appointment_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_appointment_moved_to_appointment FOREIGN KEY(moved_to) REFERENCES appointment (id), 
	CONSTRAINT fk_appointment_created_by_staff FOREIGN KEY(created_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_appointment_case_id ON appointment (case_id)
;;
CREATE INDEX ix_appointment_day ON appointment (day)
;;
CREATE TABLE area_link (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	scoring_id BLOB, 
	from_area TEXT NOT NULL, 
	to_area TEXT NOT NULL, 
	kind TEXT DEFAULT 'helps' NOT NULL, 
	linked INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_area_link PRIMARY KEY (seq), 
	CONSTRAINT fk_area_link_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_area_link_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_area_link_case_id ON area_link (case_id)
;;
CREATE TABLE case_mentor (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	staff_id BLOB NOT NULL, 
	helps_as TEXT DEFAULT 'mentor' NOT NULL, 
	task TEXT DEFAULT '' NOT NULL, 
	from_day TEXT NOT NULL, 
	to_day TEXT, 
	given_by BLOB, 
	CONSTRAINT pk_case_mentor PRIMARY KEY (seq), 
	CONSTRAINT fk_case_mentor_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_case_mentor_staff_id_staff FOREIGN KEY(staff_id) REFERENCES staff (id), 
	CONSTRAINT fk_case_mentor_given_by_staff FOREIGN KEY(given_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_case_mentor_case_id ON case_mentor (case_id)
;;
CREATE INDEX ix_case_mentor_staff_id ON case_mentor (staff_id)
;;
CREATE TABLE conversation (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	kind TEXT NOT NULL, 
	keep TEXT NOT NULL, 
	route TEXT DEFAULT 'whole' NOT NULL, 
	language TEXT NOT NULL, 
	started_at INTEGER NOT NULL, 
	started_by BLOB, 
	location_id BLOB, 
	place_step TEXT NOT NULL, 
	place_area TEXT DEFAULT '' NOT NULL, 
	ended_at INTEGER, 
	informed_at INTEGER, 
	informed_version TEXT DEFAULT '' NOT NULL, 
	informed_language TEXT DEFAULT '' NOT NULL, 
	wellbeing TEXT, 
	until TEXT, 
	held_on TEXT, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_conversation PRIMARY KEY (id), 
	CONSTRAINT fk_conversation_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_conversation_started_by_staff FOREIGN KEY(started_by) REFERENCES staff (id), 
	CONSTRAINT fk_conversation_location_id_location FOREIGN KEY(location_id) REFERENCES location (id)
)
 STRICT
;;
CREATE INDEX ix_conversation_case_id ON conversation (case_id)
;;
CREATE INDEX ix_conversation_started_by_started_at ON conversation (started_by, started_at)
;;
CREATE TABLE correction (
	seq INTEGER NOT NULL, 
	client_id BLOB NOT NULL, 
	case_id BLOB, 
	subject TEXT NOT NULL, 
	area TEXT DEFAULT '' NOT NULL, 
	former TEXT DEFAULT '' NOT NULL, 
	why TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_correction PRIMARY KEY (seq), 
	CONSTRAINT fk_correction_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_correction_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_correction_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_correction_client_id ON correction (client_id)
;;
CREATE TABLE later_area (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	area TEXT NOT NULL, 
	later INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_later_area PRIMARY KEY (seq), 
	CONSTRAINT fk_later_area_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_later_area_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_later_area_case_id ON later_area (case_id)
;;
CREATE TABLE paper_left (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	kind TEXT NOT NULL, 
	preset TEXT NOT NULL, 
	code TEXT, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_paper_left PRIMARY KEY (seq), 
	CONSTRAINT uq_paper_left_code UNIQUE (code), 
	CONSTRAINT fk_paper_left_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_paper_left_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_paper_left_case_id ON paper_left (case_id)
;;
CREATE TABLE paper_waiting (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	kind TEXT NOT NULL, 
	waiting INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_paper_waiting PRIMARY KEY (seq), 
	CONSTRAINT fk_paper_waiting_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_paper_waiting_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_paper_waiting_case_id ON paper_waiting (case_id)
;;
CREATE TABLE "plan" (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	origin TEXT NOT NULL, 
	created_at INTEGER NOT NULL, 
	created_by BLOB, 
	CONSTRAINT pk_plan PRIMARY KEY (id), 
	CONSTRAINT uq_plan_case_id UNIQUE (case_id), 
	CONSTRAINT fk_plan_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_plan_created_by_staff FOREIGN KEY(created_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE review_due (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	day TEXT, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_review_due PRIMARY KEY (seq), 
	CONSTRAINT fk_review_due_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_review_due_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_review_due_case_id ON review_due (case_id)
;;
CREATE TABLE staff_note (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	text TEXT NOT NULL, 
	may_read INTEGER DEFAULT 1 NOT NULL, 
	taken_away INTEGER DEFAULT 0 NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_staff_note PRIMARY KEY (id), 
	CONSTRAINT fk_staff_note_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_staff_note_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_staff_note_case_id ON staff_note (case_id)
;;
CREATE TABLE stock_move (
	seq INTEGER NOT NULL, 
	card_seq INTEGER NOT NULL, 
	turn INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	from_location BLOB, 
	to_location BLOB, 
	reward_id BLOB, 
	reason TEXT DEFAULT '' NOT NULL, 
	instead_of INTEGER, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_stock_move PRIMARY KEY (seq), 
	CONSTRAINT uq_stock_move_card_seq_turn UNIQUE (card_seq, turn), 
	CONSTRAINT ck_stock_move_from_somewhere CHECK (kind NOT IN ('transferred', 'set_aside', 'freed', 'handed_over') OR from_location IS NOT NULL), 
	CONSTRAINT ck_stock_move_to_somewhere CHECK (kind NOT IN ('bought', 'transferred', 'set_aside', 'freed', 'returned') OR to_location IS NOT NULL), 
	CONSTRAINT ck_stock_move_to_nowhere CHECK (kind NOT IN ('handed_over', 'voided', 'replaced') OR to_location IS NULL), 
	CONSTRAINT ck_stock_move_of_reward CHECK (kind NOT IN ('handed_over', 'returned', 'replaced') OR reward_id IS NOT NULL), 
	CONSTRAINT fk_stock_move_card_seq_stock_card FOREIGN KEY(card_seq) REFERENCES stock_card (seq), 
	CONSTRAINT fk_stock_move_from_location_location FOREIGN KEY(from_location) REFERENCES location (id), 
	CONSTRAINT fk_stock_move_to_location_location FOREIGN KEY(to_location) REFERENCES location (id), 
	CONSTRAINT fk_stock_move_instead_of_stock_card FOREIGN KEY(instead_of) REFERENCES stock_card (seq), 
	CONSTRAINT fk_stock_move_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_stock_move_reward_id ON stock_move (reward_id)
;;
CREATE TABLE story (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	language TEXT NOT NULL, 
	form TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_story PRIMARY KEY (id), 
	CONSTRAINT uq_story_case_id UNIQUE (case_id), 
	CONSTRAINT fk_story_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_story_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE strength (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	text TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	dropped_at INTEGER, 
	CONSTRAINT pk_strength PRIMARY KEY (id), 
	CONSTRAINT fk_strength_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_strength_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_strength_case_id ON strength (case_id)
;;
CREATE TABLE urgent (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	area TEXT, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_urgent PRIMARY KEY (seq), 
	CONSTRAINT fk_urgent_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_urgent_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_urgent_case_id ON urgent (case_id)
;;
CREATE TABLE vision_sentence (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	by_day TEXT, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_vision_sentence PRIMARY KEY (seq), 
	CONSTRAINT fk_vision_sentence_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_vision_sentence_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_vision_sentence_case_id ON vision_sentence (case_id)
;;
CREATE TABLE vision_target (
	seq INTEGER NOT NULL, 
	case_id BLOB NOT NULL, 
	area TEXT NOT NULL, 
	level INTEGER, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_vision_target PRIMARY KEY (seq), 
	CONSTRAINT fk_vision_target_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_vision_target_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_vision_target_case_id ON vision_target (case_id)
;;
CREATE TABLE agreement (
	seq INTEGER NOT NULL, 
	plan_id BLOB NOT NULL, 
	agreed_at INTEGER NOT NULL, 
	"by" BLOB, 
	teach_back TEXT NOT NULL, 
	CONSTRAINT pk_agreement PRIMARY KEY (seq), 
	CONSTRAINT fk_agreement_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_agreement_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_agreement_plan_id ON agreement (plan_id)
;;
CREATE TABLE goal (
	id BLOB NOT NULL, 
	plan_id BLOB NOT NULL, 
	created_at INTEGER NOT NULL, 
	created_by BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_goal PRIMARY KEY (id), 
	CONSTRAINT fk_goal_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id), 
	CONSTRAINT fk_goal_created_by_staff FOREIGN KEY(created_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_goal_plan_id ON goal (plan_id)
;;
CREATE TABLE scoring (
	id BLOB NOT NULL, 
	case_id BLOB NOT NULL, 
	conversation_id BLOB NOT NULL, 
	definition_id TEXT NOT NULL, 
	definition_version TEXT NOT NULL, 
	language TEXT NOT NULL, 
	words_revision INTEGER NOT NULL, 
	started_at INTEGER NOT NULL, 
	started_by BLOB, 
	CONSTRAINT pk_scoring PRIMARY KEY (id), 
	CONSTRAINT fk_scoring_definition_id_definition_version_definition FOREIGN KEY(definition_id, definition_version) REFERENCES definition (id, version), 
	CONSTRAINT fk_scoring_case_id_case FOREIGN KEY(case_id) REFERENCES "case" (id), 
	CONSTRAINT fk_scoring_conversation_id_conversation FOREIGN KEY(conversation_id) REFERENCES conversation (id), 
	CONSTRAINT fk_scoring_started_by_staff FOREIGN KEY(started_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_scoring_case_id_started_at ON scoring (case_id, started_at)
;;
CREATE INDEX ix_scoring_conversation_id ON scoring (conversation_id)
;;
CREATE TABLE story_consent (
	seq INTEGER NOT NULL, 
	story_id BLOB NOT NULL, 
	version INTEGER NOT NULL, 
	given INTEGER DEFAULT 0 NOT NULL, 
	language TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_story_consent PRIMARY KEY (seq), 
	CONSTRAINT fk_story_consent_story_id_story FOREIGN KEY(story_id) REFERENCES story (id), 
	CONSTRAINT fk_story_consent_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_story_consent_story_id ON story_consent (story_id)
;;
CREATE TABLE answer (
	seq INTEGER NOT NULL, 
	scoring_id BLOB NOT NULL, 
	area TEXT NOT NULL, 
	voice TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	level INTEGER, 
	after_mentor INTEGER DEFAULT 0 NOT NULL, 
	wants_to_talk INTEGER DEFAULT 0 NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_answer PRIMARY KEY (seq), 
	CONSTRAINT ck_answer_level CHECK ((answer = 'answered') = (level IS NOT NULL)), 
	CONSTRAINT ck_answer_lowest CHECK (level >= 1), 
	CONSTRAINT fk_answer_scoring_id_scoring FOREIGN KEY(scoring_id) REFERENCES scoring (id), 
	CONSTRAINT fk_answer_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_answer_scoring_id ON answer (scoring_id)
;;
CREATE TABLE goal_version (
	goal_id BLOB NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	area TEXT NOT NULL, 
	text TEXT NOT NULL, 
	short_text TEXT DEFAULT '' NOT NULL, 
	motivation TEXT DEFAULT '' NOT NULL, 
	target_date TEXT, 
	how_known TEXT DEFAULT '' NOT NULL, 
	dropped_reason TEXT, 
	changed_reason TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_goal_version PRIMARY KEY (goal_id, version), 
	CONSTRAINT fk_goal_version_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id), 
	CONSTRAINT fk_goal_version_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE mini_step (
	id BLOB NOT NULL, 
	goal_id BLOB NOT NULL, 
	split_from BLOB, 
	created_at INTEGER NOT NULL, 
	created_by BLOB, 
	version INTEGER DEFAULT 1 NOT NULL, 
	CONSTRAINT pk_mini_step PRIMARY KEY (id), 
	CONSTRAINT fk_mini_step_goal_id_goal FOREIGN KEY(goal_id) REFERENCES goal (id), 
	CONSTRAINT fk_mini_step_split_from_mini_step FOREIGN KEY(split_from) REFERENCES mini_step (id), 
	CONSTRAINT fk_mini_step_created_by_staff FOREIGN KEY(created_by) REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_mini_step_goal_id ON mini_step (goal_id)
;;
CREATE TABLE scoring_end (
	seq INTEGER NOT NULL, 
	scoring_id BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_scoring_end PRIMARY KEY (seq), 
	CONSTRAINT uq_scoring_end_scoring_id UNIQUE (scoring_id), 
	CONSTRAINT fk_scoring_end_scoring_id_scoring FOREIGN KEY(scoring_id) REFERENCES scoring (id), 
	CONSTRAINT fk_scoring_end_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE agreement_step (
	agreement_seq INTEGER NOT NULL, 
	step_id BLOB NOT NULL, 
	CONSTRAINT pk_agreement_step PRIMARY KEY (agreement_seq, step_id), 
	CONSTRAINT fk_agreement_step_agreement_seq_agreement FOREIGN KEY(agreement_seq) REFERENCES agreement (seq), 
	CONSTRAINT fk_agreement_step_step_id_mini_step FOREIGN KEY(step_id) REFERENCES mini_step (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE footprint (
	seq INTEGER NOT NULL, 
	step_id BLOB NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_footprint PRIMARY KEY (seq), 
	CONSTRAINT uq_footprint_step_id UNIQUE (step_id), 
	CONSTRAINT fk_footprint_step_id_mini_step FOREIGN KEY(step_id) REFERENCES mini_step (id), 
	CONSTRAINT fk_footprint_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE TABLE mini_step_version (
	step_id BLOB NOT NULL, 
	version INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	lane TEXT NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	text TEXT NOT NULL, 
	short_text TEXT DEFAULT '' NOT NULL, 
	day TEXT, 
	day_part TEXT, 
	time TEXT, 
	helper TEXT DEFAULT '' NOT NULL, 
	if_then TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_mini_step_version PRIMARY KEY (step_id, version), 
	CONSTRAINT fk_mini_step_version_step_id_mini_step FOREIGN KEY(step_id) REFERENCES mini_step (id), 
	CONSTRAINT fk_mini_step_version_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 WITHOUT ROWID,
 STRICT
;;
CREATE TABLE recognition (
	seq INTEGER NOT NULL, 
	client_id BLOB NOT NULL, 
	step_id BLOB, 
	text TEXT NOT NULL, 
	takes_back INTEGER, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_recognition PRIMARY KEY (seq), 
	CONSTRAINT uq_recognition_takes_back UNIQUE (takes_back), 
	CONSTRAINT fk_recognition_client_id_client FOREIGN KEY(client_id) REFERENCES client (id), 
	CONSTRAINT fk_recognition_step_id_mini_step FOREIGN KEY(step_id) REFERENCES mini_step (id), 
	CONSTRAINT fk_recognition_takes_back_recognition FOREIGN KEY(takes_back) REFERENCES recognition (seq), 
	CONSTRAINT fk_recognition_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_recognition_client_id ON recognition (client_id)
;;
CREATE TABLE step_event (
	seq INTEGER NOT NULL, 
	step_id BLOB NOT NULL, 
	kind TEXT NOT NULL, 
	how TEXT, 
	note TEXT DEFAULT '' NOT NULL, 
	at INTEGER NOT NULL, 
	"by" BLOB, 
	CONSTRAINT pk_step_event PRIMARY KEY (seq), 
	CONSTRAINT fk_step_event_step_id_mini_step FOREIGN KEY(step_id) REFERENCES mini_step (id), 
	CONSTRAINT fk_step_event_by_staff FOREIGN KEY("by") REFERENCES staff (id)
)
 STRICT
;;
CREATE INDEX ix_step_event_step_id ON step_event (step_id)
;;
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger: rows are never changed'); END
;;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT, 'ledger: rows are never changed'); END
;;
CREATE TRIGGER month_close_no_update BEFORE UPDATE ON month_close BEGIN SELECT RAISE(ABORT, 'month_close: rows are never changed'); END
;;
CREATE TRIGGER month_close_no_delete BEFORE DELETE ON month_close BEGIN SELECT RAISE(ABORT, 'month_close: rows are never changed'); END
;;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit: rows are never changed'); END
;;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit: rows are never changed'); END
;;
CREATE TRIGGER login_event_no_update BEFORE UPDATE ON login_event BEGIN SELECT RAISE(ABORT, 'login_event: rows are never changed'); END
;;
CREATE TRIGGER login_event_no_delete BEFORE DELETE ON login_event BEGIN SELECT RAISE(ABORT, 'login_event: rows are never changed'); END
;;
CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'answer: rows are never changed'); END
;;
CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'answer: rows are never changed'); END
;;
CREATE TRIGGER area_link_no_update BEFORE UPDATE ON area_link BEGIN SELECT RAISE(ABORT, 'area_link: rows are never changed'); END
;;
CREATE TRIGGER area_link_no_delete BEFORE DELETE ON area_link BEGIN SELECT RAISE(ABORT, 'area_link: rows are never changed'); END
;;
CREATE TRIGGER definition_no_update BEFORE UPDATE ON definition BEGIN SELECT RAISE(ABORT, 'definition: rows are never changed'); END
;;
CREATE TRIGGER definition_no_delete BEFORE DELETE ON definition BEGIN SELECT RAISE(ABORT, 'definition: rows are never changed'); END
;;
CREATE TRIGGER definition_words_no_update BEFORE UPDATE ON definition_words BEGIN SELECT RAISE(ABORT, 'definition_words: rows are never changed'); END
;;
CREATE TRIGGER definition_words_no_delete BEFORE DELETE ON definition_words BEGIN SELECT RAISE(ABORT, 'definition_words: rows are never changed'); END
;;
CREATE TRIGGER later_area_no_update BEFORE UPDATE ON later_area BEGIN SELECT RAISE(ABORT, 'later_area: rows are never changed'); END
;;
CREATE TRIGGER later_area_no_delete BEFORE DELETE ON later_area BEGIN SELECT RAISE(ABORT, 'later_area: rows are never changed'); END
;;
CREATE TRIGGER paper_left_no_update BEFORE UPDATE ON paper_left BEGIN SELECT RAISE(ABORT, 'paper_left: rows are never changed'); END
;;
CREATE TRIGGER paper_left_no_delete BEFORE DELETE ON paper_left BEGIN SELECT RAISE(ABORT, 'paper_left: rows are never changed'); END
;;
CREATE TRIGGER paper_waiting_no_update BEFORE UPDATE ON paper_waiting BEGIN SELECT RAISE(ABORT, 'paper_waiting: rows are never changed'); END
;;
CREATE TRIGGER paper_waiting_no_delete BEFORE DELETE ON paper_waiting BEGIN SELECT RAISE(ABORT, 'paper_waiting: rows are never changed'); END
;;
CREATE TRIGGER review_due_no_update BEFORE UPDATE ON review_due BEGIN SELECT RAISE(ABORT, 'review_due: rows are never changed'); END
;;
CREATE TRIGGER review_due_no_delete BEFORE DELETE ON review_due BEGIN SELECT RAISE(ABORT, 'review_due: rows are never changed'); END
;;
CREATE TRIGGER scoring_no_update BEFORE UPDATE ON scoring BEGIN SELECT RAISE(ABORT, 'scoring: rows are never changed'); END
;;
CREATE TRIGGER scoring_no_delete BEFORE DELETE ON scoring BEGIN SELECT RAISE(ABORT, 'scoring: rows are never changed'); END
;;
CREATE TRIGGER scoring_end_no_update BEFORE UPDATE ON scoring_end BEGIN SELECT RAISE(ABORT, 'scoring_end: rows are never changed'); END
;;
CREATE TRIGGER scoring_end_no_delete BEFORE DELETE ON scoring_end BEGIN SELECT RAISE(ABORT, 'scoring_end: rows are never changed'); END
;;
CREATE TRIGGER urgent_no_update BEFORE UPDATE ON urgent BEGIN SELECT RAISE(ABORT, 'urgent: rows are never changed'); END
;;
CREATE TRIGGER urgent_no_delete BEFORE DELETE ON urgent BEGIN SELECT RAISE(ABORT, 'urgent: rows are never changed'); END
;;
CREATE TRIGGER vision_sentence_no_update BEFORE UPDATE ON vision_sentence BEGIN SELECT RAISE(ABORT, 'vision_sentence: rows are never changed'); END
;;
CREATE TRIGGER vision_sentence_no_delete BEFORE DELETE ON vision_sentence BEGIN SELECT RAISE(ABORT, 'vision_sentence: rows are never changed'); END
;;
CREATE TRIGGER vision_target_no_update BEFORE UPDATE ON vision_target BEGIN SELECT RAISE(ABORT, 'vision_target: rows are never changed'); END
;;
CREATE TRIGGER vision_target_no_delete BEFORE DELETE ON vision_target BEGIN SELECT RAISE(ABORT, 'vision_target: rows are never changed'); END
;;
CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'approval: rows are never changed'); END
;;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'approval: rows are never changed'); END
;;
CREATE TRIGGER budget_change_no_update BEFORE UPDATE ON budget_change BEGIN SELECT RAISE(ABORT, 'budget_change: rows are never changed'); END
;;
CREATE TRIGGER budget_change_no_delete BEFORE DELETE ON budget_change BEGIN SELECT RAISE(ABORT, 'budget_change: rows are never changed'); END
;;
CREATE TRIGGER gift_limit_no_update BEFORE UPDATE ON gift_limit BEGIN SELECT RAISE(ABORT, 'gift_limit: rows are never changed'); END
;;
CREATE TRIGGER gift_limit_no_delete BEFORE DELETE ON gift_limit BEGIN SELECT RAISE(ABORT, 'gift_limit: rows are never changed'); END
;;
CREATE TRIGGER idempotency_no_update BEFORE UPDATE ON idempotency BEGIN SELECT RAISE(ABORT, 'idempotency: rows are never changed'); END
;;
CREATE TRIGGER idempotency_no_delete BEFORE DELETE ON idempotency BEGIN SELECT RAISE(ABORT, 'idempotency: rows are never changed'); END
;;
CREATE TRIGGER ledger_card_no_update BEFORE UPDATE ON ledger_card BEGIN SELECT RAISE(ABORT, 'ledger_card: rows are never changed'); END
;;
CREATE TRIGGER ledger_card_no_delete BEFORE DELETE ON ledger_card BEGIN SELECT RAISE(ABORT, 'ledger_card: rows are never changed'); END
;;
CREATE TRIGGER month_reopen_no_update BEFORE UPDATE ON month_reopen BEGIN SELECT RAISE(ABORT, 'month_reopen: rows are never changed'); END
;;
CREATE TRIGGER month_reopen_no_delete BEFORE DELETE ON month_reopen BEGIN SELECT RAISE(ABORT, 'month_reopen: rows are never changed'); END
;;
CREATE TRIGGER policy_no_update BEFORE UPDATE ON policy BEGIN SELECT RAISE(ABORT, 'policy: rows are never changed'); END
;;
CREATE TRIGGER policy_no_delete BEFORE DELETE ON policy BEGIN SELECT RAISE(ABORT, 'policy: rows are never changed'); END
;;
CREATE TRIGGER access_grant_no_update BEFORE UPDATE ON access_grant BEGIN SELECT RAISE(ABORT, 'access_grant: rows are never changed'); END
;;
CREATE TRIGGER access_grant_no_delete BEFORE DELETE ON access_grant BEGIN SELECT RAISE(ABORT, 'access_grant: rows are never changed'); END
;;
CREATE TRIGGER client_merge_no_update BEFORE UPDATE ON client_merge BEGIN SELECT RAISE(ABORT, 'client_merge: rows are never changed'); END
;;
CREATE TRIGGER client_merge_no_delete BEFORE DELETE ON client_merge BEGIN SELECT RAISE(ABORT, 'client_merge: rows are never changed'); END
;;
CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run BEGIN SELECT RAISE(ABORT, 'import_run: rows are never changed'); END
;;
CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run BEGIN SELECT RAISE(ABORT, 'import_run: rows are never changed'); END
;;
CREATE TRIGGER agreement_no_update BEFORE UPDATE ON agreement BEGIN SELECT RAISE(ABORT, 'agreement: rows are never changed'); END
;;
CREATE TRIGGER agreement_no_delete BEFORE DELETE ON agreement BEGIN SELECT RAISE(ABORT, 'agreement: rows are never changed'); END
;;
CREATE TRIGGER agreement_step_no_update BEFORE UPDATE ON agreement_step BEGIN SELECT RAISE(ABORT, 'agreement_step: rows are never changed'); END
;;
CREATE TRIGGER agreement_step_no_delete BEFORE DELETE ON agreement_step BEGIN SELECT RAISE(ABORT, 'agreement_step: rows are never changed'); END
;;
CREATE TRIGGER disclosure_no_update BEFORE UPDATE ON disclosure BEGIN SELECT RAISE(ABORT, 'disclosure: rows are never changed'); END
;;
CREATE TRIGGER disclosure_no_delete BEFORE DELETE ON disclosure BEGIN SELECT RAISE(ABORT, 'disclosure: rows are never changed'); END
;;
CREATE TRIGGER footprint_no_update BEFORE UPDATE ON footprint BEGIN SELECT RAISE(ABORT, 'footprint: rows are never changed'); END
;;
CREATE TRIGGER footprint_no_delete BEFORE DELETE ON footprint BEGIN SELECT RAISE(ABORT, 'footprint: rows are never changed'); END
;;
CREATE TRIGGER goal_version_no_update BEFORE UPDATE ON goal_version BEGIN SELECT RAISE(ABORT, 'goal_version: rows are never changed'); END
;;
CREATE TRIGGER goal_version_no_delete BEFORE DELETE ON goal_version BEGIN SELECT RAISE(ABORT, 'goal_version: rows are never changed'); END
;;
CREATE TRIGGER mini_step_version_no_update BEFORE UPDATE ON mini_step_version BEGIN SELECT RAISE(ABORT, 'mini_step_version: rows are never changed'); END
;;
CREATE TRIGGER mini_step_version_no_delete BEFORE DELETE ON mini_step_version BEGIN SELECT RAISE(ABORT, 'mini_step_version: rows are never changed'); END
;;
CREATE TRIGGER recognition_no_update BEFORE UPDATE ON recognition BEGIN SELECT RAISE(ABORT, 'recognition: rows are never changed'); END
;;
CREATE TRIGGER recognition_no_delete BEFORE DELETE ON recognition BEGIN SELECT RAISE(ABORT, 'recognition: rows are never changed'); END
;;
CREATE TRIGGER step_event_no_update BEFORE UPDATE ON step_event BEGIN SELECT RAISE(ABORT, 'step_event: rows are never changed'); END
;;
CREATE TRIGGER step_event_no_delete BEFORE DELETE ON step_event BEGIN SELECT RAISE(ABORT, 'step_event: rows are never changed'); END
;;
CREATE TRIGGER proof_try_no_update BEFORE UPDATE ON proof_try BEGIN SELECT RAISE(ABORT, 'proof_try: rows are never changed'); END
;;
CREATE TRIGGER proof_try_no_delete BEFORE DELETE ON proof_try BEGIN SELECT RAISE(ABORT, 'proof_try: rows are never changed'); END
;;
CREATE TRIGGER destruction_no_update BEFORE UPDATE ON destruction BEGIN SELECT RAISE(ABORT, 'destruction: rows are never changed'); END
;;
CREATE TRIGGER destruction_no_delete BEFORE DELETE ON destruction BEGIN SELECT RAISE(ABORT, 'destruction: rows are never changed'); END
;;
CREATE TRIGGER destruction_end_no_update BEFORE UPDATE ON destruction_end BEGIN SELECT RAISE(ABORT, 'destruction_end: rows are never changed'); END
;;
CREATE TRIGGER destruction_end_no_delete BEFORE DELETE ON destruction_end BEGIN SELECT RAISE(ABORT, 'destruction_end: rows are never changed'); END
;;
CREATE TRIGGER destruction_line_no_update BEFORE UPDATE ON destruction_line BEGIN SELECT RAISE(ABORT, 'destruction_line: rows are never changed'); END
;;
CREATE TRIGGER destruction_line_no_delete BEFORE DELETE ON destruction_line BEGIN SELECT RAISE(ABORT, 'destruction_line: rows are never changed'); END
;;
CREATE TRIGGER erased_merge_no_update BEFORE UPDATE ON erased_merge BEGIN SELECT RAISE(ABORT, 'erased_merge: rows are never changed'); END
;;
CREATE TRIGGER erased_merge_no_delete BEFORE DELETE ON erased_merge BEGIN SELECT RAISE(ABORT, 'erased_merge: rows are never changed'); END
;;
CREATE TRIGGER erasure_no_update BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'erasure: rows are never changed'); END
;;
CREATE TRIGGER erasure_no_delete BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'erasure: rows are never changed'); END
;;
CREATE TRIGGER published_period_no_update BEFORE UPDATE ON published_period BEGIN SELECT RAISE(ABORT, 'published_period: rows are never changed'); END
;;
CREATE TRIGGER published_period_no_delete BEFORE DELETE ON published_period BEGIN SELECT RAISE(ABORT, 'published_period: rows are never changed'); END
;;
CREATE TRIGGER stock_batch_no_update BEFORE UPDATE ON stock_batch BEGIN SELECT RAISE(ABORT, 'stock_batch: rows are never changed'); END
;;
CREATE TRIGGER stock_batch_no_delete BEFORE DELETE ON stock_batch BEGIN SELECT RAISE(ABORT, 'stock_batch: rows are never changed'); END
;;
CREATE TRIGGER stock_card_no_update BEFORE UPDATE ON stock_card BEGIN SELECT RAISE(ABORT, 'stock_card: rows are never changed'); END
;;
CREATE TRIGGER stock_card_no_delete BEFORE DELETE ON stock_card BEGIN SELECT RAISE(ABORT, 'stock_card: rows are never changed'); END
;;
CREATE TRIGGER stock_count_no_update BEFORE UPDATE ON stock_count BEGIN SELECT RAISE(ABORT, 'stock_count: rows are never changed'); END
;;
CREATE TRIGGER stock_count_no_delete BEFORE DELETE ON stock_count BEGIN SELECT RAISE(ABORT, 'stock_count: rows are never changed'); END
;;
CREATE TRIGGER stock_move_no_update BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move: rows are never changed'); END
;;
CREATE TRIGGER stock_move_no_delete BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'stock_move: rows are never changed'); END
;;
CREATE TRIGGER stock_notice_no_update BEFORE UPDATE ON stock_notice BEGIN SELECT RAISE(ABORT, 'stock_notice: rows are never changed'); END
;;
CREATE TRIGGER stock_notice_no_delete BEFORE DELETE ON stock_notice BEGIN SELECT RAISE(ABORT, 'stock_notice: rows are never changed'); END
;;
CREATE TRIGGER story_consent_no_update BEFORE UPDATE ON story_consent BEGIN SELECT RAISE(ABORT, 'story_consent: rows are never changed'); END
;;
CREATE TRIGGER story_consent_no_delete BEFORE DELETE ON story_consent BEGIN SELECT RAISE(ABORT, 'story_consent: rows are never changed'); END
;;
CREATE TRIGGER chain_gone_no_update BEFORE UPDATE ON chain_gone BEGIN SELECT RAISE(ABORT, 'chain_gone: rows are never changed'); END
;;
CREATE TRIGGER chain_gone_no_delete BEFORE DELETE ON chain_gone BEGIN SELECT RAISE(ABORT, 'chain_gone: rows are never changed'); END
;;
CREATE TRIGGER chain_head_no_update BEFORE UPDATE ON chain_head BEGIN SELECT RAISE(ABORT, 'chain_head: rows are never changed'); END
;;
CREATE TRIGGER chain_head_no_delete BEFORE DELETE ON chain_head BEGIN SELECT RAISE(ABORT, 'chain_head: rows are never changed'); END
;;
CREATE TRIGGER clock_event_no_update BEFORE UPDATE ON clock_event BEGIN SELECT RAISE(ABORT, 'clock_event: rows are never changed'); END
;;
CREATE TRIGGER clock_event_no_delete BEFORE DELETE ON clock_event BEGIN SELECT RAISE(ABORT, 'clock_event: rows are never changed'); END
;;
CREATE TRIGGER log_check_no_update BEFORE UPDATE ON log_check BEGIN SELECT RAISE(ABORT, 'log_check: rows are never changed'); END
;;
CREATE TRIGGER log_check_no_delete BEFORE DELETE ON log_check BEGIN SELECT RAISE(ABORT, 'log_check: rows are never changed'); END
;;
CREATE TRIGGER log_review_no_update BEFORE UPDATE ON log_review BEGIN SELECT RAISE(ABORT, 'log_review: rows are never changed'); END
;;
CREATE TRIGGER log_review_no_delete BEFORE DELETE ON log_review BEGIN SELECT RAISE(ABORT, 'log_review: rows are never changed'); END
;;
CREATE TRIGGER setting_no_update BEFORE UPDATE ON setting BEGIN SELECT RAISE(ABORT, 'setting: rows are never changed'); END
;;
CREATE TRIGGER setting_no_delete BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'setting: rows are never changed'); END
;;
CREATE TRIGGER ledger_no_replace BEFORE INSERT ON ledger WHEN EXISTS (SELECT 1 FROM ledger WHERE ("approval" = NEW."approval") OR ("receipt" = NEW."receipt") OR ("reward_id" = NEW."reward_id" AND "kind" = NEW."kind") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'ledger: rows are never replaced'); END
;;
CREATE TRIGGER month_close_no_replace BEFORE INSERT ON month_close WHEN EXISTS (SELECT 1 FROM month_close WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'month_close: rows are never replaced'); END
;;
CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'audit: rows are never replaced'); END
;;
CREATE TRIGGER login_event_no_replace BEFORE INSERT ON login_event WHEN EXISTS (SELECT 1 FROM login_event WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'login_event: rows are never replaced'); END
;;
CREATE TRIGGER answer_no_replace BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM answer WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'answer: rows are never replaced'); END
;;
CREATE TRIGGER area_link_no_replace BEFORE INSERT ON area_link WHEN EXISTS (SELECT 1 FROM area_link WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'area_link: rows are never replaced'); END
;;
CREATE TRIGGER definition_no_replace BEFORE INSERT ON definition WHEN EXISTS (SELECT 1 FROM definition WHERE ("id" = NEW."id" AND "version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'definition: rows are never replaced'); END
;;
CREATE TRIGGER definition_words_no_replace BEFORE INSERT ON definition_words WHEN EXISTS (SELECT 1 FROM definition_words WHERE ("definition_id" = NEW."definition_id" AND "definition_version" = NEW."definition_version" AND "language" = NEW."language" AND "revision" = NEW."revision")) BEGIN SELECT RAISE(ABORT, 'definition_words: rows are never replaced'); END
;;
CREATE TRIGGER later_area_no_replace BEFORE INSERT ON later_area WHEN EXISTS (SELECT 1 FROM later_area WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'later_area: rows are never replaced'); END
;;
CREATE TRIGGER paper_left_no_replace BEFORE INSERT ON paper_left WHEN EXISTS (SELECT 1 FROM paper_left WHERE ("code" = NEW."code") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'paper_left: rows are never replaced'); END
;;
CREATE TRIGGER paper_waiting_no_replace BEFORE INSERT ON paper_waiting WHEN EXISTS (SELECT 1 FROM paper_waiting WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'paper_waiting: rows are never replaced'); END
;;
CREATE TRIGGER review_due_no_replace BEFORE INSERT ON review_due WHEN EXISTS (SELECT 1 FROM review_due WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'review_due: rows are never replaced'); END
;;
CREATE TRIGGER scoring_no_replace BEFORE INSERT ON scoring WHEN EXISTS (SELECT 1 FROM scoring WHERE ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'scoring: rows are never replaced'); END
;;
CREATE TRIGGER scoring_end_no_replace BEFORE INSERT ON scoring_end WHEN EXISTS (SELECT 1 FROM scoring_end WHERE ("scoring_id" = NEW."scoring_id") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'scoring_end: rows are never replaced'); END
;;
CREATE TRIGGER urgent_no_replace BEFORE INSERT ON urgent WHEN EXISTS (SELECT 1 FROM urgent WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'urgent: rows are never replaced'); END
;;
CREATE TRIGGER vision_sentence_no_replace BEFORE INSERT ON vision_sentence WHEN EXISTS (SELECT 1 FROM vision_sentence WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'vision_sentence: rows are never replaced'); END
;;
CREATE TRIGGER vision_target_no_replace BEFORE INSERT ON vision_target WHEN EXISTS (SELECT 1 FROM vision_target WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'vision_target: rows are never replaced'); END
;;
CREATE TRIGGER approval_no_replace BEFORE INSERT ON approval WHEN EXISTS (SELECT 1 FROM approval WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'approval: rows are never replaced'); END
;;
CREATE TRIGGER budget_change_no_replace BEFORE INSERT ON budget_change WHEN EXISTS (SELECT 1 FROM budget_change WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'budget_change: rows are never replaced'); END
;;
CREATE TRIGGER gift_limit_no_replace BEFORE INSERT ON gift_limit WHEN EXISTS (SELECT 1 FROM gift_limit WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'gift_limit: rows are never replaced'); END
;;
CREATE TRIGGER idempotency_no_replace BEFORE INSERT ON idempotency WHEN EXISTS (SELECT 1 FROM idempotency WHERE ("key" = NEW."key")) BEGIN SELECT RAISE(ABORT, 'idempotency: rows are never replaced'); END
;;
CREATE TRIGGER ledger_card_no_replace BEFORE INSERT ON ledger_card WHEN EXISTS (SELECT 1 FROM ledger_card WHERE ("ledger_seq" = NEW."ledger_seq" AND "position" = NEW."position")) BEGIN SELECT RAISE(ABORT, 'ledger_card: rows are never replaced'); END
;;
CREATE TRIGGER month_reopen_no_replace BEFORE INSERT ON month_reopen WHEN EXISTS (SELECT 1 FROM month_reopen WHERE ("close_seq" = NEW."close_seq")) BEGIN SELECT RAISE(ABORT, 'month_reopen: rows are never replaced'); END
;;
CREATE TRIGGER policy_no_replace BEFORE INSERT ON policy WHEN EXISTS (SELECT 1 FROM policy WHERE ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'policy: rows are never replaced'); END
;;
CREATE TRIGGER access_grant_no_replace BEFORE INSERT ON access_grant WHEN EXISTS (SELECT 1 FROM access_grant WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'access_grant: rows are never replaced'); END
;;
CREATE TRIGGER client_merge_no_replace BEFORE INSERT ON client_merge WHEN EXISTS (SELECT 1 FROM client_merge WHERE ("seq" = NEW."seq") OR ("takes_back" = NEW."takes_back")) BEGIN SELECT RAISE(ABORT, 'client_merge: rows are never replaced'); END
;;
CREATE TRIGGER import_run_no_replace BEFORE INSERT ON import_run WHEN EXISTS (SELECT 1 FROM import_run WHERE ("fingerprint" = NEW."fingerprint") OR ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'import_run: rows are never replaced'); END
;;
CREATE TRIGGER agreement_no_replace BEFORE INSERT ON agreement WHEN EXISTS (SELECT 1 FROM agreement WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'agreement: rows are never replaced'); END
;;
CREATE TRIGGER agreement_step_no_replace BEFORE INSERT ON agreement_step WHEN EXISTS (SELECT 1 FROM agreement_step WHERE ("agreement_seq" = NEW."agreement_seq" AND "step_id" = NEW."step_id")) BEGIN SELECT RAISE(ABORT, 'agreement_step: rows are never replaced'); END
;;
CREATE TRIGGER disclosure_no_replace BEFORE INSERT ON disclosure WHEN EXISTS (SELECT 1 FROM disclosure WHERE ("client_id" = NEW."client_id") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'disclosure: rows are never replaced'); END
;;
CREATE TRIGGER footprint_no_replace BEFORE INSERT ON footprint WHEN EXISTS (SELECT 1 FROM footprint WHERE ("seq" = NEW."seq") OR ("step_id" = NEW."step_id")) BEGIN SELECT RAISE(ABORT, 'footprint: rows are never replaced'); END
;;
CREATE TRIGGER goal_version_no_replace BEFORE INSERT ON goal_version WHEN EXISTS (SELECT 1 FROM goal_version WHERE ("goal_id" = NEW."goal_id" AND "version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'goal_version: rows are never replaced'); END
;;
CREATE TRIGGER mini_step_version_no_replace BEFORE INSERT ON mini_step_version WHEN EXISTS (SELECT 1 FROM mini_step_version WHERE ("step_id" = NEW."step_id" AND "version" = NEW."version")) BEGIN SELECT RAISE(ABORT, 'mini_step_version: rows are never replaced'); END
;;
CREATE TRIGGER recognition_no_replace BEFORE INSERT ON recognition WHEN EXISTS (SELECT 1 FROM recognition WHERE ("seq" = NEW."seq") OR ("takes_back" = NEW."takes_back")) BEGIN SELECT RAISE(ABORT, 'recognition: rows are never replaced'); END
;;
CREATE TRIGGER step_event_no_replace BEFORE INSERT ON step_event WHEN EXISTS (SELECT 1 FROM step_event WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'step_event: rows are never replaced'); END
;;
CREATE TRIGGER proof_try_no_replace BEFORE INSERT ON proof_try WHEN EXISTS (SELECT 1 FROM proof_try WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'proof_try: rows are never replaced'); END
;;
CREATE TRIGGER destruction_no_replace BEFORE INSERT ON destruction WHEN EXISTS (SELECT 1 FROM destruction WHERE ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'destruction: rows are never replaced'); END
;;
CREATE TRIGGER destruction_end_no_replace BEFORE INSERT ON destruction_end WHEN EXISTS (SELECT 1 FROM destruction_end WHERE ("destruction_id" = NEW."destruction_id") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'destruction_end: rows are never replaced'); END
;;
CREATE TRIGGER destruction_line_no_replace BEFORE INSERT ON destruction_line WHEN EXISTS (SELECT 1 FROM destruction_line WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'destruction_line: rows are never replaced'); END
;;
CREATE TRIGGER erased_merge_no_replace BEFORE INSERT ON erased_merge WHEN EXISTS (SELECT 1 FROM erased_merge WHERE ("gone_id" = NEW."gone_id" AND "kept_id" = NEW."kept_id")) BEGIN SELECT RAISE(ABORT, 'erased_merge: rows are never replaced'); END
;;
CREATE TRIGGER erasure_no_replace BEFORE INSERT ON erasure WHEN EXISTS (SELECT 1 FROM erasure WHERE ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'erasure: rows are never replaced'); END
;;
CREATE TRIGGER published_period_no_replace BEFORE INSERT ON published_period WHEN EXISTS (SELECT 1 FROM published_period WHERE ("period" = NEW."period") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'published_period: rows are never replaced'); END
;;
CREATE TRIGGER stock_batch_no_replace BEFORE INSERT ON stock_batch WHEN EXISTS (SELECT 1 FROM stock_batch WHERE ("id" = NEW."id")) BEGIN SELECT RAISE(ABORT, 'stock_batch: rows are never replaced'); END
;;
CREATE TRIGGER stock_card_no_replace BEFORE INSERT ON stock_card WHEN EXISTS (SELECT 1 FROM stock_card WHERE ("seq" = NEW."seq") OR ("voucher_kind" = NEW."voucher_kind" AND "serial" = NEW."serial")) BEGIN SELECT RAISE(ABORT, 'stock_card: rows are never replaced'); END
;;
CREATE TRIGGER stock_count_no_replace BEFORE INSERT ON stock_count WHEN EXISTS (SELECT 1 FROM stock_count WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'stock_count: rows are never replaced'); END
;;
CREATE TRIGGER stock_move_no_replace BEFORE INSERT ON stock_move WHEN EXISTS (SELECT 1 FROM stock_move WHERE ("card_seq" = NEW."card_seq" AND "turn" = NEW."turn") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'stock_move: rows are never replaced'); END
;;
CREATE TRIGGER stock_notice_no_replace BEFORE INSERT ON stock_notice WHEN EXISTS (SELECT 1 FROM stock_notice WHERE ("batch_id" = NEW."batch_id" AND "weeks" = NEW."weeks") OR ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'stock_notice: rows are never replaced'); END
;;
CREATE TRIGGER story_consent_no_replace BEFORE INSERT ON story_consent WHEN EXISTS (SELECT 1 FROM story_consent WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'story_consent: rows are never replaced'); END
;;
CREATE TRIGGER chain_gone_no_replace BEFORE INSERT ON chain_gone WHEN EXISTS (SELECT 1 FROM chain_gone WHERE ("chain" = NEW."chain" AND "segment" = NEW."segment")) BEGIN SELECT RAISE(ABORT, 'chain_gone: rows are never replaced'); END
;;
CREATE TRIGGER chain_head_no_replace BEFORE INSERT ON chain_head WHEN EXISTS (SELECT 1 FROM chain_head WHERE ("chain" = NEW."chain" AND "segment" = NEW."segment")) BEGIN SELECT RAISE(ABORT, 'chain_head: rows are never replaced'); END
;;
CREATE TRIGGER clock_event_no_replace BEFORE INSERT ON clock_event WHEN EXISTS (SELECT 1 FROM clock_event WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'clock_event: rows are never replaced'); END
;;
CREATE TRIGGER log_check_no_replace BEFORE INSERT ON log_check WHEN EXISTS (SELECT 1 FROM log_check WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'log_check: rows are never replaced'); END
;;
CREATE TRIGGER log_review_no_replace BEFORE INSERT ON log_review WHEN EXISTS (SELECT 1 FROM log_review WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'log_review: rows are never replaced'); END
;;
CREATE TRIGGER setting_no_replace BEFORE INSERT ON setting WHEN EXISTS (SELECT 1 FROM setting WHERE ("seq" = NEW."seq")) BEGIN SELECT RAISE(ABORT, 'setting: rows are never replaced'); END
;;
CREATE TRIGGER ledger_follow_on BEFORE INSERT ON ledger WHEN NEW.seq IS DISTINCT FROM (SELECT COALESCE(MAX(seq), 0) + 1 FROM ledger) OR NEW.prev IS DISTINCT FROM COALESCE((SELECT mac FROM ledger ORDER BY seq DESC LIMIT 1), zeroblob(32)) BEGIN SELECT RAISE(ABORT, 'ledger: the next row must follow the head'); END
;;
CREATE TRIGGER month_close_follow_on BEFORE INSERT ON month_close WHEN NEW.seq IS DISTINCT FROM (SELECT COALESCE(MAX(seq), 0) + 1 FROM month_close) OR NEW.prev IS DISTINCT FROM COALESCE((SELECT mac FROM month_close ORDER BY seq DESC LIMIT 1), zeroblob(32)) BEGIN SELECT RAISE(ABORT, 'month_close: the next row must follow the head'); END
;;
CREATE TRIGGER audit_follow_on BEFORE INSERT ON audit WHEN NEW.seq IS DISTINCT FROM (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit) OR NEW.prev IS DISTINCT FROM COALESCE((SELECT mac FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32)) BEGIN SELECT RAISE(ABORT, 'audit: the next row must follow the head'); END
;;
CREATE TRIGGER login_event_follow_on BEFORE INSERT ON login_event WHEN NEW.seq IS DISTINCT FROM (SELECT COALESCE(MAX(seq), 0) + 1 FROM login_event) OR NEW.prev IS DISTINCT FROM COALESCE((SELECT mac FROM login_event ORDER BY seq DESC LIMIT 1), zeroblob(32)) BEGIN SELECT RAISE(ABORT, 'login_event: the next row must follow the head'); END
;;
CREATE TRIGGER ledger_one_reward_per_step BEFORE INSERT ON ledger WHEN NEW.kind IN ('promise', 'award') AND EXISTS (
  SELECT 1 FROM ledger taken
  WHERE (taken.step_id = NEW.step_id OR taken.goal_id = NEW.goal_id)
  AND taken.reward_id <> NEW.reward_id
  AND NOT EXISTS (
    SELECT 1 FROM ledger ended
    WHERE ended.reward_id = taken.reward_id AND ended.kind IN ('decline', 'expire', 'reverse'))) BEGIN SELECT RAISE(ABORT, 'ledger: this step or goal carries a reward'); END
;;
CREATE TRIGGER approval_kept_now BEFORE INSERT ON approval WHEN NEW.kept_at NOT BETWEEN CAST(unixepoch('now', 'subsec') * 1000000 AS BIGINT) - 60000000 AND CAST(unixepoch('now', 'subsec') * 1000000 AS BIGINT) BEGIN SELECT RAISE(ABORT, 'approval: this is not what the clock says'); END
;;
CREATE TRIGGER ledger_approved BEFORE INSERT ON ledger WHEN NEW.kind <> 'reverse' AND (NEW.approver IS NOT NULL OR NEW.approval IS NOT NULL
  OR NEW.origin <> 'imported' AND NEW.cents > COALESCE(
    (SELECT approval_limit_cents FROM policy WHERE id = NEW.policy), 4000))
AND NOT EXISTS (
  SELECT 1 FROM approval yes WHERE yes.seq = NEW.approval AND yes.about
  = COALESCE(NEW.step_id, NEW.goal_id) AND yes.cents = NEW.cents
  AND yes."by" = NEW.approver AND yes.asked_by = NEW.actor
  AND NEW.at BETWEEN yes.at AND yes.at + 900000000
  AND CAST(unixepoch('now', 'subsec') * 1000000 AS BIGINT) BETWEEN yes.kept_at AND yes.kept_at + 900000000)
AND NOT (NEW.approval IS NULL AND EXISTS (
  SELECT 1 FROM ledger first WHERE first.reward_id = NEW.reward_id AND first.cents = NEW.cents
  AND (NEW.approver IS NULL OR first.approver = NEW.approver)))
AND NOT (NEW.approval IS NULL AND NEW.kind = 'promise' AND EXISTS (
  SELECT 1 FROM ledger back JOIN ledger was ON was.reward_id = back.reward_id
  WHERE back.seq = NEW.seq - 1 AND back.kind = 'reverse' AND was.cents = NEW.cents
  AND was.approver = NEW.approver
  AND COALESCE(was.step_id, was.goal_id) = COALESCE(NEW.step_id, NEW.goal_id))) BEGIN SELECT RAISE(ABORT, 'ledger: nobody else agreed to this amount'); END
;;
CREATE TRIGGER ledger_proved BEFORE INSERT ON ledger WHEN NEW.kind = 'reverse' AND (NEW.approval IS NOT NULL OR EXISTS (
  SELECT 1 FROM ledger handed
  WHERE handed.reward_id = NEW.reward_id AND handed.kind = 'hand_over'))
AND NOT EXISTS (
  SELECT 1 FROM approval own WHERE own.seq = NEW.approval AND own.about = NEW.reward_id
  AND own.cents = NEW.cents AND own."by" = NEW.actor AND own.asked_by = NEW.actor
  AND NEW.at BETWEEN own.at AND own.at + 900000000
  AND CAST(unixepoch('now', 'subsec') * 1000000 AS BIGINT) BETWEEN own.kept_at AND own.kept_at + 900000000) BEGIN SELECT RAISE(ABORT, 'ledger: nobody proved who they are for this'); END
;;
CREATE TRIGGER ledger_next_in_life BEFORE INSERT ON ledger WHEN COALESCE((SELECT kind FROM ledger WHERE reward_id = NEW.reward_id
  ORDER BY seq DESC LIMIT 1), '') || '>' || NEW.kind NOT IN ('>award', '>promise', 'award>decline', 'award>expire', 'award>hand_over', 'award>reverse', 'hand_over>reverse', 'promise>award', 'promise>decline', 'promise>expire') BEGIN SELECT RAISE(ABORT, 'ledger: a reward cannot go so'); END
;;
CREATE TRIGGER ledger_same_reward BEFORE INSERT ON ledger WHEN NEW.cents * CASE NEW.kind WHEN 'reverse' THEN -1 ELSE 1 END <= 0
OR NEW.reverses IS DISTINCT FROM CASE NEW.kind WHEN 'reverse' THEN (
  SELECT MAX(seq) FROM ledger WHERE reward_id = NEW.reward_id) END
OR EXISTS (
  SELECT 1 FROM ledger was WHERE was.reward_id = NEW.reward_id
  AND (ABS(was.cents) <> ABS(NEW.cents) OR was.client_id <> NEW.client_id
    OR was.step_id IS DISTINCT FROM NEW.step_id OR was.goal_id IS DISTINCT FROM NEW.goal_id
    OR was.policy IS DISTINCT FROM NEW.policy OR was.budget IS DISTINCT FROM NEW.budget
    OR was.household IS DISTINCT FROM NEW.household OR was.legal_basis <> NEW.legal_basis)) BEGIN SELECT RAISE(ABORT, 'ledger: this is another amount, person or budget'); END
;;
CREATE TRIGGER ledger_still_earned BEFORE INSERT ON ledger WHEN NEW.kind = 'reverse' AND NOT EXISTS (
  SELECT 1 FROM ledger first WHERE first.reward_id = NEW.reward_id
  AND (first.kind = 'hand_over' OR first.reason = 'amount_open'))
AND COALESCE((SELECT kind FROM step_event WHERE step_id = NEW.step_id
  ORDER BY seq DESC LIMIT 1), '') <> 'not_yet' BEGIN SELECT RAISE(ABORT, 'ledger: this was earned and not handed over'); END
;;
CREATE TRIGGER ledger_open_month BEFORE INSERT ON ledger WHEN EXISTS (
  SELECT 1 FROM month_close shut WHERE shut.month = substr(NEW.business_date, 1, 7)
  AND NOT EXISTS (SELECT 1 FROM month_reopen again WHERE again.close_seq = shut.seq))
OR (
  EXISTS (SELECT 1 FROM month_close later WHERE later.month > substr(NEW.business_date, 1, 7))
  AND NOT EXISTS (
    SELECT 1 FROM month_close own WHERE own.month = substr(NEW.business_date, 1, 7))) BEGIN SELECT RAISE(ABORT, 'ledger: this month is closed'); END
;;
CREATE TRIGGER month_close_closed_once BEFORE INSERT ON month_close WHEN EXISTS (
  SELECT 1 FROM month_close shut WHERE shut.month = NEW.month
  AND NOT EXISTS (SELECT 1 FROM month_reopen again WHERE again.close_seq = shut.seq)) BEGIN SELECT RAISE(ABORT, 'month_close: this month is closed'); END
;;
CREATE TRIGGER ledger_card_follows_row BEFORE INSERT ON ledger_card WHEN NEW.ledger_seq IS DISTINCT FROM (SELECT MAX(seq) FROM ledger) BEGIN SELECT RAISE(ABORT, 'ledger_card: cards belong to the newest row'); END
;;
CREATE TRIGGER ledger_card_given_once BEFORE INSERT ON ledger_card WHEN EXISTS (
  SELECT 1 FROM ledger_card given JOIN ledger handed ON handed.seq = given.ledger_seq
  WHERE given.serial = NEW.serial
  AND (given.voucher_kind = NEW.voucher_kind OR given.voucher_kind = '' OR NEW.voucher_kind = '')
  AND NOT EXISTS (
    SELECT 1 FROM voucher_kind again WHERE again.loadable
    AND again.code IN (given.voucher_kind, NEW.voucher_kind))
  AND NOT EXISTS (
    SELECT 1 FROM ledger back WHERE back.reward_id = handed.reward_id
    AND back.kind = 'reverse' AND back.reason = 'booked_wrongly')) BEGIN SELECT RAISE(ABORT, 'ledger_card: this card was handed over before'); END
;;
CREATE TRIGGER stock_move_moves_on BEFORE INSERT ON stock_move WHEN NEW.turn IS DISTINCT FROM (
  SELECT COUNT(*) + 1 FROM stock_move WHERE card_seq = NEW.card_seq)
OR NEW.from_location IS DISTINCT FROM (
  SELECT to_location FROM stock_move WHERE card_seq = NEW.card_seq ORDER BY turn DESC LIMIT 1)
OR (NEW.kind = 'bought') <> (NEW.turn = 1) BEGIN SELECT RAISE(ABORT, 'stock_move: a card moves on from where it lies'); END
;;
CREATE VIRTUAL TABLE client_name USING fts5(name, tokenize='trigram remove_diacritics 1')
;;
INSERT INTO client_name(client_name, rank) VALUES ('secure-delete', 1)
;;
