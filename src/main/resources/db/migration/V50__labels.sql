-- Own label stocks, and rolls of labels printed before the things they will be stuck on.

create table own_stock (
  id bigint not null,
  version int not null,
  name varchar(80) not null,
  medium varchar(5) not null,
  page_width double not null,
  page_height double not null,
  across int not null,
  down int not null,
  label_width double not null,
  label_height double not null,
  margin_left double not null,
  margin_top double not null,
  pitch_x double not null,
  pitch_y double not null,
  primary key (id),
  constraint uk_own_stock_name unique (name)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A roll without a school is the district's: every school may use its labels.
create table tag_roll (
  id bigint not null,
  version int not null,
  school_id bigint,
  printed_at datetime(6) not null,
  printed_by varchar(120) not null,
  labels int not null,
  stock varchar(40) not null,
  primary key (id),
  key ix_tag_roll_school (school_id, id),
  constraint fk_tag_roll_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

alter table issued_tag
  add constraint fk_issued_tag_roll foreign key (roll_id) references tag_roll (id),
  add constraint fk_issued_tag_school foreign key (school_id) references school (id);
