-- History: for every audited table its states by revision (Hibernate Envers). revtype: 0 added, 1 changed, 2 removed; a state
-- is valid from rev up to, not including, revend (null: still), so that the registry as of a day is one range of an index.

create table account_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  login varchar(60) character set utf8mb4 collate utf8mb4_bin,
  name varchar(120),
  role varchar(20),
  whole_district bit,
  active bit,
  language varchar(2),
  primary key (id, rev),
  key ix_account_aud_rev (rev),
  key ix_account_aud_revend (revend),
  constraint fk_account_aud_rev foreign key (rev) references revision (id),
  constraint fk_account_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account_school_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  account_id bigint not null,
  school_id bigint not null,
  primary key (rev, account_id, school_id),
  key ix_account_school_aud_revend (revend),
  constraint fk_account_school_aud_rev foreign key (rev) references revision (id),
  constraint fk_account_school_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account_right_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  account_id bigint not null,
  granted_right varchar(30) not null,
  primary key (rev, account_id, granted_right),
  key ix_account_right_aud_revend (revend),
  constraint fk_account_right_aud_rev foreign key (rev) references revision (id),
  constraint fk_account_right_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table district_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  name varchar(200),
  authority varchar(200),
  label_address varchar(120),
  primary key (id, rev),
  key ix_district_aud_rev (rev),
  key ix_district_aud_revend (revend),
  constraint fk_district_aud_rev foreign key (rev) references revision (id),
  constraint fk_district_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table school_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  district_id bigint,
  code varchar(12),
  short_name varchar(60),
  name varchar(300),
  inn varchar(12),
  kpp varchar(9),
  ogrn varchar(15),
  okpo varchar(10),
  oktmo varchar(11),
  settlement_type varchar(10),
  address varchar(250),
  internet_speed decimal(9,2),
  guaranteed_traffic bit,
  inventory_number_template varchar(40),
  active bit,
  primary key (id, rev),
  key ix_school_aud_rev (rev),
  key ix_school_aud_revend (revend),
  constraint fk_school_aud_rev foreign key (rev) references revision (id),
  constraint fk_school_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table building_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  name varchar(80),
  address varchar(250),
  primary key (id, rev),
  key ix_building_aud_school (school_id, rev),
  key ix_building_aud_rev (rev),
  key ix_building_aud_revend (revend),
  constraint fk_building_aud_rev foreign key (rev) references revision (id),
  constraint fk_building_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table person_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  name varchar(120),
  name_key varchar(120) character set utf8mb4 collate utf8mb4_bin,
  position varchar(120),
  active bit,
  primary key (id, rev),
  key ix_person_aud_school (school_id, rev),
  key ix_person_aud_rev (rev),
  key ix_person_aud_revend (revend),
  constraint fk_person_aud_rev foreign key (rev) references revision (id),
  constraint fk_person_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table room_kind_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  name varchar(60),
  teaching bit,
  primary key (id, rev),
  key ix_room_kind_aud_rev (rev),
  key ix_room_kind_aud_revend (revend),
  constraint fk_room_kind_aud_rev foreign key (rev) references revision (id),
  constraint fk_room_kind_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table room_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  building_id bigint,
  number varchar(20),
  number_key varchar(20) character set utf8mb4 collate utf8mb4_bin,
  name varchar(120),
  kind_id bigint,
  floor int,
  responsible_id bigint,
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin,
  active bit,
  primary key (id, rev),
  key ix_room_aud_school (school_id, rev),
  key ix_room_aud_rev (rev),
  key ix_room_aud_revend (revend),
  constraint fk_room_aud_rev foreign key (rev) references revision (id),
  constraint fk_room_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_kind_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  name varchar(80),
  workstation bit,
  active bit,
  primary key (id, rev),
  key ix_device_kind_aud_rev (rev),
  key ix_device_kind_aud_revend (revend),
  constraint fk_device_kind_aud_rev foreign key (rev) references revision (id),
  constraint fk_device_kind_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table custom_field_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  kind_id bigint,
  name varchar(60),
  type varchar(10),
  choices varchar(1000),
  required bit,
  position int,
  active bit,
  primary key (id, rev),
  key ix_custom_field_aud_rev (rev),
  key ix_custom_field_aud_revend (revend),
  constraint fk_custom_field_aud_rev foreign key (rev) references revision (id),
  constraint fk_custom_field_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_model_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  kind_id bigint,
  manufacturer varchar(80),
  name varchar(120),
  okpd2 varchar(12),
  active bit,
  primary key (id, rev),
  key ix_device_model_aud_rev (rev),
  key ix_device_model_aud_revend (revend),
  constraint fk_device_model_aud_rev foreign key (rev) references revision (id),
  constraint fk_device_model_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table funding_source_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  name varchar(100),
  active bit,
  primary key (id, rev),
  key ix_funding_source_aud_rev (rev),
  key ix_funding_source_aud_revend (revend),
  constraint fk_funding_source_aud_rev foreign key (rev) references revision (id),
  constraint fk_funding_source_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account_code_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  code varchar(12),
  name varchar(250),
  active bit,
  primary key (id, rev),
  key ix_account_code_aud_rev (rev),
  key ix_account_code_aud_revend (revend),
  constraint fk_account_code_aud_rev foreign key (rev) references revision (id),
  constraint fk_account_code_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table okof_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  code varchar(20),
  name varchar(250),
  active bit,
  primary key (id, rev),
  key ix_okof_aud_rev (rev),
  key ix_okof_aud_revend (revend),
  constraint fk_okof_aud_rev foreign key (rev) references revision (id),
  constraint fk_okof_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin,
  school_id bigint,
  model_id bigint,
  kind_id bigint,
  inventory_number varchar(30),
  inventory_key varchar(30) character set utf8mb4 collate utf8mb4_bin,
  inventory_tail varchar(30) character set utf8mb4 collate utf8mb4_bin,
  serial_number varchar(60),
  serial_key varchar(60) character set utf8mb4 collate utf8mb4_bin,
  serial_tail varchar(60) character set utf8mb4 collate utf8mb4_bin,
  name varchar(150),
  room_id bigint,
  responsible_id bigint,
  status varchar(15),
  price decimal(15,2),
  funding_source_id bigint,
  account_id bigint,
  okof_id bigint,
  commissioned_on date,
  useful_life int,
  warranty_until date,
  notes varchar(2000),
  part_of_id bigint,
  custom_values text,
  primary key (id, rev),
  key ix_device_aud_school (school_id, rev),
  key ix_device_aud_rev (rev),
  key ix_device_aud_revend (revend),
  constraint fk_device_aud_rev foreign key (rev) references revision (id),
  constraint fk_device_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table transfer_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  number int,
  date date,
  reason varchar(250),
  carried_out_by varchar(120),
  primary key (id, rev),
  key ix_transfer_aud_school (school_id, rev),
  key ix_transfer_aud_rev (rev),
  key ix_transfer_aud_revend (revend),
  constraint fk_transfer_aud_rev foreign key (rev) references revision (id),
  constraint fk_transfer_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
