create table staff (id bigint primary key, email varchar(200) not null, login_name varchar(80) unique);
