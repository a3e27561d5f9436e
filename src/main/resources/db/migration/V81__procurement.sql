-- Purchases: notices and contracts, with their lines, money and schools. What has no school is the district's own.

create table notice (
  id bigint not null,
  version int not null,
  school_id bigint,
  number varchar(19) character set utf8mb4 collate utf8mb4_bin,
  type varchar(10) not null,
  object varchar(2000) not null,
  method varchar(200),
  stage varchar(15) not null,
  max_price decimal(15,2),
  published_on date,
  applications_until datetime(6),
  summed_up_on date,
  organiser_name varchar(500),
  organiser_inn varchar(12),
  organiser_kpp varchar(9),
  due_on date,
  original_name varchar(200),
  original_sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin,
  primary key (id),
  constraint uk_notice_number unique (number),
  key ix_notice_published (published_on, id),
  key ix_notice_school (school_id, published_on, id),
  key ix_notice_stage (stage, published_on, id),
  constraint fk_notice_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  number varchar(19) character set utf8mb4 collate utf8mb4_bin,
  type varchar(10),
  object varchar(2000),
  method varchar(200),
  stage varchar(15),
  max_price decimal(15,2),
  published_on date,
  applications_until datetime(6),
  summed_up_on date,
  organiser_name varchar(500),
  organiser_inn varchar(12),
  organiser_kpp varchar(9),
  due_on date,
  original_name varchar(200),
  original_sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin,
  primary key (id, rev),
  key ix_notice_aud_school (school_id, rev),
  key ix_notice_aud_rev (rev),
  key ix_notice_aud_revend (revend),
  constraint fk_notice_aud_rev foreign key (rev) references revision (id),
  constraint fk_notice_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_customer (
  id bigint not null,
  version int not null,
  notice_id bigint not null,
  school_id bigint,
  name varchar(500) not null,
  inn varchar(12) not null,
  kpp varchar(9),
  member_id bigint,
  purchase_code varchar(36) character set utf8mb4 collate utf8mb4_bin,
  max_price decimal(15,2),
  primary key (id),
  key ix_notice_customer_notice (notice_id, id),
  key ix_notice_customer_member (member_id),
  constraint fk_notice_customer_notice foreign key (notice_id) references notice (id),
  constraint fk_notice_customer_school foreign key (school_id) references school (id),
  constraint fk_notice_customer_member foreign key (member_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_customer_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  notice_id bigint,
  school_id bigint,
  name varchar(500),
  inn varchar(12),
  kpp varchar(9),
  member_id bigint,
  purchase_code varchar(36) character set utf8mb4 collate utf8mb4_bin,
  max_price decimal(15,2),
  primary key (id, rev),
  key ix_notice_customer_aud_school (school_id, rev),
  key ix_notice_customer_aud_rev (rev),
  key ix_notice_customer_aud_revend (revend),
  constraint fk_notice_customer_aud_rev foreign key (rev) references revision (id),
  constraint fk_notice_customer_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_line (
  id bigint not null,
  version int not null,
  notice_id bigint not null,
  school_id bigint,
  number int not null,
  name varchar(2000) not null,
  okpd2 varchar(12),
  ktru varchar(25),
  unit_code varchar(4),
  unit_name varchar(100),
  quantity decimal(18,3),
  price decimal(15,2),
  amount decimal(15,2),
  primary key (id),
  key ix_notice_line_notice (notice_id, number, id),
  constraint fk_notice_line_notice foreign key (notice_id) references notice (id),
  constraint fk_notice_line_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_line_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  notice_id bigint,
  school_id bigint,
  number int,
  name varchar(2000),
  okpd2 varchar(12),
  ktru varchar(25),
  unit_code varchar(4),
  unit_name varchar(100),
  quantity decimal(18,3),
  price decimal(15,2),
  amount decimal(15,2),
  primary key (id, rev),
  key ix_notice_line_aud_school (school_id, rev),
  key ix_notice_line_aud_rev (rev),
  key ix_notice_line_aud_revend (revend),
  constraint fk_notice_line_aud_rev foreign key (rev) references revision (id),
  constraint fk_notice_line_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_funding (
  id bigint not null,
  version int not null,
  notice_id bigint not null,
  school_id bigint,
  source_id bigint not null,
  year int not null,
  amount decimal(15,2) not null,
  primary key (id),
  key ix_notice_funding_notice (notice_id, year, id),
  key ix_notice_funding_year (year, source_id),
  constraint fk_notice_funding_notice foreign key (notice_id) references notice (id),
  constraint fk_notice_funding_school foreign key (school_id) references school (id),
  constraint fk_notice_funding_source foreign key (source_id) references funding_source (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_funding_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  notice_id bigint,
  school_id bigint,
  source_id bigint,
  year int,
  amount decimal(15,2),
  primary key (id, rev),
  key ix_notice_funding_aud_school (school_id, rev),
  key ix_notice_funding_aud_rev (rev),
  key ix_notice_funding_aud_revend (revend),
  constraint fk_notice_funding_aud_rev foreign key (rev) references revision (id),
  constraint fk_notice_funding_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_school (
  id bigint not null,
  version int not null,
  notice_id bigint not null,
  school_id bigint not null,
  room_id bigint,
  amount decimal(15,2),
  note varchar(250),
  primary key (id),
  key ix_notice_school_notice (notice_id, id),
  key ix_notice_school_school (school_id, id),
  constraint fk_notice_school_notice foreign key (notice_id) references notice (id),
  constraint fk_notice_school_school foreign key (school_id) references school (id),
  constraint fk_notice_school_room foreign key (room_id) references room (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table notice_school_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  notice_id bigint,
  school_id bigint,
  room_id bigint,
  amount decimal(15,2),
  note varchar(250),
  primary key (id, rev),
  key ix_notice_school_aud_school (school_id, rev),
  key ix_notice_school_aud_rev (rev),
  key ix_notice_school_aud_revend (revend),
  constraint fk_notice_school_aud_rev foreign key (rev) references revision (id),
  constraint fk_notice_school_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What notices are found by: the beginning of a word is a range of the key.
create table notice_word (
  notice_id bigint not null,
  word varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (word, notice_id),
  key ix_notice_word_notice (notice_id),
  constraint fk_notice_word_notice foreign key (notice_id) references notice (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table supplier (
  id bigint not null,
  version int not null,
  name varchar(300) not null,
  inn varchar(12) not null,
  kpp varchar(9) not null,
  ogrn varchar(15),
  primary key (id),
  constraint uk_supplier_inn unique (inn, kpp),
  key ix_supplier_name (name)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table supplier_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  name varchar(300),
  inn varchar(12),
  kpp varchar(9),
  ogrn varchar(15),
  primary key (id, rev),
  key ix_supplier_aud_rev (rev),
  key ix_supplier_aud_revend (revend),
  constraint fk_supplier_aud_rev foreign key (rev) references revision (id),
  constraint fk_supplier_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table contract (
  id bigint not null,
  version int not null,
  school_id bigint,
  notice_id bigint,
  registry_number varchar(19) character set utf8mb4 collate utf8mb4_bin,
  number varchar(60) not null,
  number_key varchar(60) character set utf8mb4 collate utf8mb4_bin not null,
  supplier_id bigint not null,
  subject varchar(2000) not null,
  price decimal(15,2) not null,
  signed_on date not null,
  valid_until date,
  deliver_by date,
  basis varchar(200),
  state varchar(15) not null,
  primary key (id),
  constraint uk_contract_registry_number unique (registry_number),
  key ix_contract_number (number_key, id),
  key ix_contract_signed (signed_on, id),
  key ix_contract_school (school_id, signed_on, id),
  key ix_contract_state (state, signed_on, id),
  key ix_contract_notice (notice_id, id),
  key ix_contract_supplier (supplier_id, signed_on, id),
  constraint fk_contract_school foreign key (school_id) references school (id),
  constraint fk_contract_notice foreign key (notice_id) references notice (id),
  constraint fk_contract_supplier foreign key (supplier_id) references supplier (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table contract_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  notice_id bigint,
  registry_number varchar(19) character set utf8mb4 collate utf8mb4_bin,
  number varchar(60),
  number_key varchar(60) character set utf8mb4 collate utf8mb4_bin,
  supplier_id bigint,
  subject varchar(2000),
  price decimal(15,2),
  signed_on date,
  valid_until date,
  deliver_by date,
  basis varchar(200),
  state varchar(15),
  primary key (id, rev),
  key ix_contract_aud_school (school_id, rev),
  key ix_contract_aud_rev (rev),
  key ix_contract_aud_revend (revend),
  constraint fk_contract_aud_rev foreign key (rev) references revision (id),
  constraint fk_contract_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table contract_line (
  id bigint not null,
  version int not null,
  contract_id bigint not null,
  school_id bigint,
  number int not null,
  name varchar(2000) not null,
  okpd2 varchar(12),
  unit_code varchar(4),
  unit_name varchar(100),
  quantity decimal(18,3) not null,
  price decimal(15,2),
  amount decimal(15,2),
  kind_id bigint,
  primary key (id),
  key ix_contract_line_contract (contract_id, number, id),
  key ix_contract_line_kind (kind_id, contract_id),
  constraint fk_contract_line_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_line_school foreign key (school_id) references school (id),
  constraint fk_contract_line_kind foreign key (kind_id) references device_kind (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table contract_line_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  contract_id bigint,
  school_id bigint,
  number int,
  name varchar(2000),
  okpd2 varchar(12),
  unit_code varchar(4),
  unit_name varchar(100),
  quantity decimal(18,3),
  price decimal(15,2),
  amount decimal(15,2),
  kind_id bigint,
  primary key (id, rev),
  key ix_contract_line_aud_school (school_id, rev),
  key ix_contract_line_aud_rev (rev),
  key ix_contract_line_aud_revend (revend),
  constraint fk_contract_line_aud_rev foreign key (rev) references revision (id),
  constraint fk_contract_line_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table contract_funding (
  id bigint not null,
  version int not null,
  contract_id bigint not null,
  school_id bigint,
  source_id bigint not null,
  year int not null,
  amount decimal(15,2) not null,
  primary key (id),
  key ix_contract_funding_contract (contract_id, year, id),
  key ix_contract_funding_year (year, source_id),
  constraint fk_contract_funding_contract foreign key (contract_id) references contract (id),
  constraint fk_contract_funding_school foreign key (school_id) references school (id),
  constraint fk_contract_funding_source foreign key (source_id) references funding_source (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table contract_funding_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  contract_id bigint,
  school_id bigint,
  source_id bigint,
  year int,
  amount decimal(15,2),
  primary key (id, rev),
  key ix_contract_funding_aud_school (school_id, rev),
  key ix_contract_funding_aud_rev (rev),
  key ix_contract_funding_aud_revend (revend),
  constraint fk_contract_funding_aud_rev foreign key (rev) references revision (id),
  constraint fk_contract_funding_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- What contracts are found by.
create table contract_word (
  contract_id bigint not null,
  word varchar(40) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (word, contract_id),
  key ix_contract_word_contract (contract_id),
  constraint fk_contract_word_contract foreign key (contract_id) references contract (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
