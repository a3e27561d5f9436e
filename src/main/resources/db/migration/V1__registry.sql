-- The registry: accounts, history, the organisation, devices. Character set and collation are named on every table, because
-- MariaDB 10.11 and 11.4 have different defaults. Codes, tags and folded search keys compare byte by byte (utf8mb4_bin):
-- they are normalised before they are stored, and a prefix of them is a range of an index.

create sequence entity_id start with 1 increment by 100;
create sequence revision_id start with 1 increment by 1;

create table revision (
  id bigint not null,
  at datetime(6) not null,
  account_id bigint,
  account_name varchar(120) not null,
  act varchar(60),
  note varchar(250),
  primary key (id),
  key ix_revision_account (account_id, id),
  key ix_revision_at (at)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account (
  id bigint not null,
  version int not null,
  login varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  password_hash varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  role varchar(20) not null,
  whole_district bit not null,
  active bit not null,
  language varchar(2),
  failed_logins int not null,
  locked_until datetime(6),
  last_login_at datetime(6),
  epoch int not null,
  primary key (id),
  constraint uk_account_login unique (login)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account_right (
  account_id bigint not null,
  granted_right varchar(30) not null,
  primary key (account_id, granted_right),
  constraint fk_account_right_account foreign key (account_id) references account (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table access_token (
  id bigint not null,
  version int not null,
  account_id bigint not null,
  name varchar(80) not null,
  hash varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  revoked_at datetime(6),
  primary key (id),
  constraint uk_access_token_hash unique (hash),
  constraint fk_access_token_account foreign key (account_id) references account (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table district (
  id bigint not null,
  version int not null,
  name varchar(200) not null,
  authority varchar(200),
  label_address varchar(120) not null,
  primary key (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table school (
  id bigint not null,
  version int not null,
  district_id bigint not null,
  code varchar(12) not null,
  short_name varchar(60) not null,
  name varchar(300),
  inn varchar(12) not null,
  kpp varchar(9),
  ogrn varchar(15),
  okpo varchar(10),
  oktmo varchar(11),
  settlement_type varchar(10) not null,
  address varchar(250),
  internet_speed decimal(9,2),
  guaranteed_traffic bit not null,
  inventory_number_template varchar(40) not null,
  active bit not null,
  primary key (id),
  constraint uk_school_code unique (district_id, code),
  constraint uk_school_inn unique (inn),
  constraint fk_school_district foreign key (district_id) references district (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account_school (
  account_id bigint not null,
  school_id bigint not null,
  primary key (account_id, school_id),
  constraint fk_account_school_account foreign key (account_id) references account (id),
  constraint fk_account_school_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table building (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  name varchar(80) not null,
  address varchar(250),
  primary key (id),
  constraint uk_building_name unique (school_id, name),
  constraint fk_building_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table person (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  name varchar(120) not null,
  name_key varchar(120) character set utf8mb4 collate utf8mb4_bin not null,
  position varchar(120) not null,
  active bit not null,
  primary key (id),
  constraint uk_person_name unique (school_id, name, position),
  key ix_person_name (name_key),
  constraint fk_person_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table room_kind (
  id bigint not null,
  version int not null,
  name varchar(60) not null,
  teaching bit not null,
  primary key (id),
  constraint uk_room_kind_name unique (name)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table issued_tag (
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin not null,
  issued_at datetime(6) not null,
  claimed bit not null,
  roll_id bigint,
  school_id bigint,
  primary key (tag),
  key ix_issued_tag_roll (roll_id, tag)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table room (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  building_id bigint not null,
  number varchar(20) not null,
  number_key varchar(20) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120),
  kind_id bigint,
  floor int,
  responsible_id bigint,
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin not null,
  active bit not null,
  primary key (id),
  constraint uk_room_number unique (building_id, number),
  constraint uk_room_tag unique (tag),
  key ix_room_school (school_id, building_id),
  key ix_room_number (number_key),
  constraint fk_room_school foreign key (school_id) references school (id),
  constraint fk_room_building foreign key (building_id) references building (id),
  constraint fk_room_kind foreign key (kind_id) references room_kind (id),
  constraint fk_room_responsible foreign key (responsible_id) references person (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_kind (
  id bigint not null,
  version int not null,
  name varchar(80) not null,
  workstation bit not null,
  active bit not null,
  primary key (id),
  constraint uk_device_kind_name unique (name)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table custom_field (
  id bigint not null,
  version int not null,
  kind_id bigint not null,
  name varchar(60) not null,
  type varchar(10) not null,
  choices varchar(1000),
  required bit not null,
  position int not null,
  active bit not null,
  primary key (id),
  constraint uk_custom_field_name unique (kind_id, name),
  constraint fk_custom_field_kind foreign key (kind_id) references device_kind (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table device_model (
  id bigint not null,
  version int not null,
  kind_id bigint not null,
  manufacturer varchar(80) not null,
  name varchar(120) not null,
  okpd2 varchar(12),
  active bit not null,
  primary key (id),
  constraint uk_device_model_name unique (kind_id, manufacturer, name),
  constraint fk_device_model_kind foreign key (kind_id) references device_kind (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table funding_source (
  id bigint not null,
  version int not null,
  name varchar(100) not null,
  active bit not null,
  primary key (id),
  constraint uk_funding_source_name unique (name)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table account_code (
  id bigint not null,
  version int not null,
  code varchar(12) not null,
  name varchar(250) not null,
  active bit not null,
  primary key (id),
  constraint uk_account_code_code unique (code)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table okof (
  id bigint not null,
  version int not null,
  code varchar(20) not null,
  name varchar(250) not null,
  active bit not null,
  primary key (id),
  constraint uk_okof_code unique (code)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- object_number is the number where the device is the object itself and null where it is a part of one: a number names one
-- object of a school and is shared by its parts. Lists are read in the order of inventory numbers, so each filter a list
-- begins with has an index that ends with that order.
create table device (
  id bigint not null,
  version int not null,
  tag varchar(6) character set utf8mb4 collate utf8mb4_bin not null,
  school_id bigint not null,
  model_id bigint not null,
  kind_id bigint not null,
  inventory_number varchar(30),
  inventory_key varchar(30) character set utf8mb4 collate utf8mb4_bin,
  inventory_tail varchar(30) character set utf8mb4 collate utf8mb4_bin,
  serial_number varchar(60),
  serial_key varchar(60) character set utf8mb4 collate utf8mb4_bin,
  serial_tail varchar(60) character set utf8mb4 collate utf8mb4_bin,
  name varchar(150),
  room_id bigint,
  responsible_id bigint,
  status varchar(15) not null,
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
  object_key varchar(30) character set utf8mb4 collate utf8mb4_bin as (if(part_of_id is null, inventory_key, null)) persistent,
  primary key (id),
  constraint uk_device_tag unique (tag),
  constraint uk_device_inventory_number unique (school_id, object_key),
  key ix_device_inventory (inventory_key, id),
  key ix_device_inventory_tail (inventory_tail),
  key ix_device_serial (serial_key),
  key ix_device_serial_tail (serial_tail),
  key ix_device_school (school_id, inventory_key, id),
  key ix_device_school_kind (school_id, kind_id, inventory_key, id),
  key ix_device_school_status (school_id, status, inventory_key, id),
  key ix_device_kind (kind_id, inventory_key, id),
  key ix_device_status (status, inventory_key, id),
  key ix_device_model (model_id, inventory_key, id),
  key ix_device_room (room_id, inventory_key, id),
  key ix_device_responsible (responsible_id, inventory_key, id),
  key ix_device_commissioned (commissioned_on, id),
  key ix_device_warranty (warranty_until, id),
  key ix_device_school_commissioned (school_id, commissioned_on, id),
  key ix_device_school_warranty (school_id, warranty_until, id),
  key ix_device_part_of (part_of_id),
  constraint fk_device_school foreign key (school_id) references school (id),
  constraint fk_device_model foreign key (model_id) references device_model (id),
  constraint fk_device_kind foreign key (kind_id) references device_kind (id),
  constraint fk_device_room foreign key (room_id) references room (id),
  constraint fk_device_responsible foreign key (responsible_id) references person (id),
  constraint fk_device_funding_source foreign key (funding_source_id) references funding_source (id),
  constraint fk_device_account foreign key (account_id) references account_code (id),
  constraint fk_device_okof foreign key (okof_id) references okof (id),
  constraint fk_device_part_of foreign key (part_of_id) references device (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table inventory_number (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  number varchar(30) not null,
  number_key varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  constraint uk_inventory_number unique (school_id, number_key),
  constraint fk_inventory_number_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table number_series (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  series_key varchar(60) not null,
  last bigint not null,
  primary key (id),
  constraint uk_number_series unique (school_id, series_key),
  constraint fk_number_series_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table transfer (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  number int not null,
  date date not null,
  reason varchar(250),
  carried_out_by varchar(120) not null,
  primary key (id),
  key ix_transfer_school (school_id, date, number),
  constraint fk_transfer_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table transfer_line (
  id bigint not null,
  version int not null,
  transfer_id bigint not null,
  school_id bigint not null,
  device_id bigint not null,
  from_room_id bigint,
  from_person_id bigint,
  to_room_id bigint,
  to_person_id bigint,
  primary key (id),
  key ix_transfer_line_device (device_id, id),
  constraint fk_transfer_line_transfer foreign key (transfer_id) references transfer (id),
  constraint fk_transfer_line_device foreign key (device_id) references device (id),
  constraint fk_transfer_line_from_room foreign key (from_room_id) references room (id),
  constraint fk_transfer_line_from_person foreign key (from_person_id) references person (id),
  constraint fk_transfer_line_to_room foreign key (to_room_id) references room (id),
  constraint fk_transfer_line_to_person foreign key (to_person_id) references person (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
