-- November: the days of the campaign, and the secret addresses of calendars. An account may say where letters reach it, and in what language: a letter has no browser to ask.

alter table account add column email varchar(254);
alter table account add column mail_language varchar(2) not null default 'ru';
alter table account_aud add column email varchar(254);
alter table account_aud add column mail_language varchar(2);

create table campaign (
  id bigint not null,
  version int not null,
  year int not null,
  opens_on date not null,
  stocktake_due date not null,
  lan_audit_due date not null,
  licence_report_due date not null,
  reminder_days varchar(40) not null,
  remind_late bit not null,
  primary key (id),
  constraint uk_campaign_year unique (year)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table campaign_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  year int,
  opens_on date,
  stocktake_due date,
  lan_audit_due date,
  licence_report_due date,
  reminder_days varchar(40),
  remind_late bit,
  primary key (id, rev),
  key ix_campaign_aud_rev (rev, revtype),
  key ix_campaign_aud_revend (revend),
  constraint fk_campaign_aud_rev foreign key (rev) references revision (id),
  constraint fk_campaign_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table november_feed (
  id bigint not null,
  version int not null,
  account_id bigint not null,
  hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  epoch int not null,
  made_at datetime(6) not null,
  primary key (id),
  constraint uk_november_feed_account unique (account_id),
  constraint uk_november_feed_hash unique (hash),
  constraint fk_november_feed_account foreign key (account_id) references account (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
