package org.productiongap.framework.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.productiongap.flow.Answer;

class SchemaTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "create table users (id bigint primary key, email varchar(255) not null unique)",
    "create table users (id int, email text, constraint uk unique (email))",
    "CREATE TABLE IF NOT EXISTS `users` (`id` bigint(20) NOT NULL AUTO_INCREMENT, `email` varchar(64) DEFAULT NULL COMMENT 'a; b', UNIQUE KEY `uk` (`email`)) ENGINE=InnoDB;",
    "create table public.\"USERS\" (id int, email text); alter table users add constraint uk unique (email);",
    "create table users (id int, email text); create unique index uk on users (lower(email));",
    "create table users (id int, email text, tenant int); alter table only users add constraint uk unique (tenant, email)",
    "create table users (id int, e_mail text); create unique index if not exists uk on users (e_mail)",
    "create table ${schema}.users (id int, email text unique)",
    "alter table users add column email varchar(20) not null unique"
  })
  void uniqueInSql(String script) {
    assertThat(sql(script).isUnique("Users", "email")).isEqualTo(Answer.YES);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "create table users (id bigint primary key, email varchar(255) not null)",
    "-- create unique index uk on users (email);\ncreate table users (id int, email text)",
    "create table users (id int, email text); create index ix on users (email)",
    "create table users (id int, email text); create table other (email text unique)",
    "create function f() returns int as $$ begin; create table users (email text unique); end $$ language sql; create table users (id int, email text); insert into users values (1, 'a;b')"
  })
  void notUniqueInSql(String script) {
    assertThat(sql(script).isUnique("users", "email")).isEqualTo(Answer.NO);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "create table other (id int)",
    "create table users (id int, email text); alter table users rename to people",
    "create table users (id int, email text); create unique index concurrently uk on users using btree (email) where deleted_at is null",
    "create table users (id int, email text something that nobody (can read",
    "create table users as select * from people",
    ""
  })
  void nobodyCanTell(String script) {
    assertThat(sql(script).isUnique("users", "email")).isEqualTo(Answer.CANNOT_TELL);
  }

  private static Schema sql(String... scripts) {
    return Schema.of(Stream.of(scripts).map(text -> new MigrationScript("db/migration/V1__x.sql", text)).toList());
  }

  @Test
  void constraintsInSql() {
    Schema schema = sql("create table bare (id bigint primary key, note text)", "create table kept (id int primary key, note text not null)",
      "create table referring (id int primary key, kept int references kept (id))", "create table short (id int primary key, note varchar(20))");
    assertThat(schema.isConstrained("bare")).isEqualTo(Answer.NO);
    assertThat(schema.isConstrained("kept")).isEqualTo(Answer.YES);
    assertThat(schema.isConstrained("referring")).isEqualTo(Answer.YES);
    assertThat(schema.isConstrained("short")).isEqualTo(Answer.YES);
    assertThat(schema.isConstrained("unseen")).isEqualTo(Answer.CANNOT_TELL);
    assertThat(schema.isEmpty()).isFalse();
    assertThat(sql("insert into kept values (1, 'create table x')").isEmpty()).isTrue();
  }

  @Test
  void droppedTables() {
    Schema again = sql("drop table if exists users; create table users (id int primary key, email text)");
    assertThat(again.isUnique("users", "email")).isEqualTo(Answer.NO);
    assertThat(sql("select * from users; delete from users where id = 3; drop table users;").isEmpty()).isTrue();
  }

  @Test
  void renamedTables() {
    assertThat(sql("create table users (id int, email text)", "create table fresh (id int, email text unique)", "drop table users", "alter table fresh rename to users")
      .isUnique("users", "email")).isEqualTo(Answer.CANNOT_TELL);
    assertThat(sql("create table users (id int, email text)", "create table fresh (id int, email text unique)", "drop table users", "rename table fresh to users")
      .isUnique("users", "email")).isEqualTo(Answer.CANNOT_TELL);
  }

  @Test
  void changelogInXml() {
    Schema schema = Schema.of(List.of(new MigrationScript("db/changelog/a.xml", """
      <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
        <changeSet id="1" author="a">
          <createTable tableName="users">
            <column name="id" type="bigint"><constraints primaryKey="true" nullable="false"/></column>
            <column name="email" type="text"><constraints unique="true"/></column>
            <column name="nick_name" type="text"/>
            <column name="login" type="text"/>
            <column name="note" type="text"/>
          </createTable>
          <createTable tableName="bare"><column name="note" type="text"/></createTable>
          <addUniqueConstraint tableName="users" columnNames="tenant, nick_name"/>
          <sql>create unique index uk on users (login);</sql>
          <rollback><sql>alter table users drop constraint uk</sql></rollback>
        </changeSet>
      </databaseChangeLog>
      """)));
    assertThat(schema.isUnique("users", "email")).isEqualTo(Answer.YES);
    assertThat(schema.isUnique("users", "nickName")).isEqualTo(Answer.YES);
    assertThat(schema.isUnique("users", "login")).isEqualTo(Answer.YES);
    assertThat(schema.isUnique("users", "note")).isEqualTo(Answer.NO);
    assertThat(schema.isConstrained("bare")).isEqualTo(Answer.NO);
  }

  @Test
  void changelogInYaml() {
    Schema schema = Schema.of(List.of(new MigrationScript("db/changelog/a.yaml", """
      databaseChangeLog:
        - changeSet:
            id: 1
            changes:
              - createTable:
                  tableName: users
                  columns:
                    - column:
                        name: email
                        type: varchar(255)
                        constraints:
                          unique: true
                    - column:
                        name: login
                        type: text
              - createIndex:
                  tableName: users
                  unique: true
                  columns:
                    - column:
                        name: login
              - sql:
                  sql: create table other (id int, code text unique)
      """), new MigrationScript("db/changelog/b.json", """
      {"databaseChangeLog": [{"changeSet": {"changes": [{"addColumn": {"tableName": "users", "columns": [{"column": {"name": "note", "type": "text"}}]}}]}}]}
      """)));
    assertThat(schema.isUnique("users", "email")).isEqualTo(Answer.YES);
    assertThat(schema.isUnique("users", "login")).isEqualTo(Answer.YES);
    assertThat(schema.isUnique("other", "code")).isEqualTo(Answer.YES);
    assertThat(schema.isUnique("users", "note")).isEqualTo(Answer.NO);
  }

  @Test
  void whatCannotBeReadSilencesAll() {
    Schema schema = Schema.of(List.of(new MigrationScript("a.xml", "<databaseChangeLog"), new MigrationScript("b.sql", "create table users (id int, email text)")));
    assertThat(schema.isUnique("users", "email")).isEqualTo(Answer.CANNOT_TELL);
    assertThat(Schema.of(List.of(new MigrationScript("a.yaml", "a: [b"))).isConstrained("users")).isEqualTo(Answer.CANNOT_TELL);
  }
}
