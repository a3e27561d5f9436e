-- Software licences: what is owned, by which papers, for whom, with which keys; and what people said about single installations. What follows from all that is computed, never stored.

create table licence (
  id bigint not null,
  version int not null,
  school_id bigint,
  software_id bigint not null,
  kind varchar(15) not null,
  number varchar(100),
  account_id bigint,
  notes varchar(2000),
  primary key (id),
  key ix_licence_school (school_id, id),
  key ix_licence_software (software_id, school_id, id),
  key ix_licence_kind (kind, id),
  key ix_licence_number (number, id),
  constraint fk_licence_school foreign key (school_id) references school (id),
  constraint fk_licence_software foreign key (software_id) references software (id),
  constraint fk_licence_account foreign key (account_id) references account_code (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  software_id bigint,
  kind varchar(15),
  number varchar(100),
  account_id bigint,
  notes varchar(2000),
  primary key (id, rev),
  key ix_licence_aud_school (school_id, rev, revtype),
  key ix_licence_aud_rev (rev, revtype),
  key ix_licence_aud_revend (revend),
  constraint fk_licence_aud_rev foreign key (rev) references revision (id),
  constraint fk_licence_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_grant (
  id bigint not null,
  version int not null,
  licence_id bigint not null,
  school_id bigint,
  quantity int,
  starts_on date not null,
  ends_on date,
  cost decimal(15,2),
  basis varchar(15) not null,
  document_number varchar(100),
  document_date date,
  contract_id bigint,
  delivery_line_id bigint,
  file_id bigint,
  primary key (id),
  constraint uk_licence_grant_delivery_line unique (delivery_line_id),
  key ix_licence_grant_licence (licence_id, starts_on, id),
  key ix_licence_grant_school (school_id, ends_on, id),
  key ix_licence_grant_contract (contract_id),
  constraint fk_licence_grant_licence foreign key (licence_id) references licence (id),
  constraint fk_licence_grant_school foreign key (school_id) references school (id),
  constraint fk_licence_grant_contract foreign key (contract_id) references contract (id),
  constraint fk_licence_grant_delivery_line foreign key (delivery_line_id) references delivery_line (id),
  constraint fk_licence_grant_file foreign key (file_id) references stored_file (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_grant_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  licence_id bigint,
  school_id bigint,
  quantity int,
  starts_on date,
  ends_on date,
  cost decimal(15,2),
  basis varchar(15),
  document_number varchar(100),
  document_date date,
  contract_id bigint,
  delivery_line_id bigint,
  file_id bigint,
  primary key (id, rev),
  key ix_licence_grant_aud_school (school_id, rev, revtype),
  key ix_licence_grant_aud_licence (licence_id, rev),
  key ix_licence_grant_aud_rev (rev, revtype),
  key ix_licence_grant_aud_revend (revend),
  constraint fk_licence_grant_aud_rev foreign key (rev) references revision (id),
  constraint fk_licence_grant_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_seat (
  id bigint not null,
  version int not null,
  licence_id bigint not null,
  school_id bigint,
  device_id bigint,
  secret varchar(1500) character set ascii collate ascii_bin,
  secret_key int,
  mask varchar(24),
  note varchar(100),
  place int not null default 0 comment 'which of the licence''s seats with a device it is, from 1; kept by whoever adds or takes one, so that nobody reads the seats of all schools to know which count',
  primary key (id),
  constraint uk_licence_seat_device unique (licence_id, device_id),
  key ix_licence_seat_device (device_id, licence_id),
  key ix_licence_seat_school (school_id, licence_id, id),
  key ix_licence_seat_secret_key (secret_key, id),
  constraint fk_licence_seat_licence foreign key (licence_id) references licence (id),
  constraint fk_licence_seat_school foreign key (school_id) references school (id),
  constraint fk_licence_seat_device foreign key (device_id) references device (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_seat_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  licence_id bigint,
  school_id bigint,
  device_id bigint,
  mask varchar(24),
  note varchar(100),
  primary key (id, rev),
  key ix_licence_seat_aud_school (school_id, rev, revtype),
  key ix_licence_seat_aud_rev (rev, revtype),
  key ix_licence_seat_aud_revend (revend),
  constraint fk_licence_seat_aud_rev foreign key (rev) references revision (id),
  constraint fk_licence_seat_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_allocation (
  id bigint not null,
  version int not null,
  licence_id bigint not null,
  school_id bigint not null,
  quantity int,
  ahead int not null default 0 comment 'rights of the shares made before it; kept by whoever changes one, so that nobody reads the shares of all schools to know which the grants reach',
  primary key (id),
  constraint uk_licence_allocation_school unique (licence_id, school_id),
  key ix_licence_allocation_school (school_id, licence_id),
  constraint fk_licence_allocation_licence foreign key (licence_id) references licence (id),
  constraint fk_licence_allocation_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_allocation_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  licence_id bigint,
  school_id bigint,
  quantity int,
  primary key (id, rev),
  key ix_licence_allocation_aud_school (school_id, rev, revtype),
  key ix_licence_allocation_aud_rev (rev, revtype),
  key ix_licence_allocation_aud_revend (revend),
  constraint fk_licence_allocation_aud_rev foreign key (rev) references revision (id),
  constraint fk_licence_allocation_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Of a program on a device, not of an installation: those come and go with every look at the computer, a person's word stays.
create table licence_choice (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  device_id bigint not null,
  software_id bigint not null,
  licence_id bigint,
  reason varchar(200),
  primary key (id),
  constraint uk_licence_choice_device unique (device_id, software_id),
  key ix_licence_choice_school (school_id, software_id),
  key ix_licence_choice_software (software_id),
  key ix_licence_choice_licence (licence_id),
  constraint fk_licence_choice_school foreign key (school_id) references school (id),
  constraint fk_licence_choice_device foreign key (device_id) references device (id),
  constraint fk_licence_choice_software foreign key (software_id) references software (id),
  constraint fk_licence_choice_licence foreign key (licence_id) references licence (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_choice_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  device_id bigint,
  software_id bigint,
  licence_id bigint,
  reason varchar(200),
  primary key (id, rev),
  key ix_licence_choice_aud_school (school_id, rev, revtype),
  key ix_licence_choice_aud_rev (rev, revtype),
  key ix_licence_choice_aud_revend (revend),
  constraint fk_licence_choice_aud_rev foreign key (rev) references revision (id),
  constraint fk_licence_choice_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- Who read a key in clear. Rows outlive the seats and licences they speak of, whose name they therefore keep.
create table key_reveal (
  id bigint not null,
  version int not null,
  at datetime(6) not null,
  account_id bigint not null,
  account_name varchar(120) not null,
  licence_id bigint not null,
  licence_title varchar(320) not null,
  seat_id bigint not null,
  mask varchar(24),
  school_id bigint,
  primary key (id),
  key ix_key_reveal_licence (licence_id, at),
  key ix_key_reveal_school (school_id, at, id),
  key ix_key_reveal_at (at, id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The November report: what is prepared waits for the head's approval, which makes an act of it.
create table licence_report (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  as_of date not null,
  state varchar(10) not null,
  responsible_name varchar(120) not null,
  responsible_position varchar(120) not null,
  prepared_by varchar(120) not null,
  notes varchar(2000),
  corrects_id bigint,
  act_id bigint,
  primary key (id),
  key ix_licence_report_school (school_id, as_of, id),
  key ix_licence_report_as_of (as_of, school_id),
  constraint fk_licence_report_school foreign key (school_id) references school (id),
  constraint fk_licence_report_corrects foreign key (corrects_id) references licence_report (id),
  constraint fk_licence_report_act foreign key (act_id) references act (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table licence_report_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  as_of date,
  state varchar(10),
  responsible_name varchar(120),
  responsible_position varchar(120),
  prepared_by varchar(120),
  notes varchar(2000),
  corrects_id bigint,
  act_id bigint,
  primary key (id, rev),
  key ix_licence_report_aud_school (school_id, rev, revtype),
  key ix_licence_report_aud_rev (rev, revtype),
  key ix_licence_report_aud_revend (revend),
  constraint fk_licence_report_aud_rev foreign key (rev) references revision (id),
  constraint fk_licence_report_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What a report says, as it was when it was prepared: JSON, compressed.
create table licence_report_data (
  id bigint not null,
  version int not null,
  report_id bigint not null,
  school_id bigint not null,
  content mediumblob not null,
  primary key (id),
  constraint uk_licence_report_data_report unique (report_id),
  key ix_licence_report_data_school (school_id),
  constraint fk_licence_report_data_report foreign key (report_id) references licence_report (id),
  constraint fk_licence_report_data_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The table beside an approved report, kept as it was.
create table licence_report_table (
  id bigint not null,
  version int not null,
  report_id bigint not null,
  school_id bigint not null,
  content mediumblob not null,
  primary key (id),
  constraint uk_licence_report_table_report unique (report_id),
  constraint fk_licence_report_table_report foreign key (report_id) references licence_report (id),
  constraint fk_licence_report_table_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- The paper of a licence of the district's pool is the district's.
alter table stored_file modify school_id bigint null;
