package org.productiongap.framework.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.productiongap.flow.Answer;

class ParsedSqlTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    DELETE FROM Parcel                                                  | DELETE   | Parcel    | YES
    delete from shop.parcel p ;                                         | DELETE   | parcel    | YES
    delete Parcel p                                                     | DELETE   | Parcel    | YES
    delete from `parcel` where 1 = 1                                    | DELETE   | parcel    | YES
    delete from parcel where true                                       | DELETE   | parcel    | YES
    delete from Parcel p where p.id = :id                               | DELETE   | Parcel    | NO
    delete from Parcel p where p.state = com.acme.State.SENT            | DELETE   | Parcel    | NO
    delete from parcel -- where id = 1                                  | DELETE   | parcel    | YES
    /* where */ delete from parcel                                      | DELETE   | parcel    | YES
    delete from parcel where id in (select id from old)                 | DELETE   | parcel    | NO
    with x as (select id from old) delete from parcel where id in (select id from x) | DELETE | parcel | NO
    with x as (select 1) select * from x                                | SELECT   | ''        | NO
    delete from parcel using old where parcel.id = old.id               | DELETE   | parcel    | CANNOT_TELL
    delete from parcel limit 10                                         | DELETE   | parcel    | CANNOT_TELL
    delete from #{#entityName} e                                        | DELETE   | TheEntity | YES
    delete from parcel where id = #{id}                                 | DELETE   | parcel    | NO
    delete from Parcel p where p.owner = :#{#owner.name}                | DELETE   | Parcel    | NO
    delete from Parcel p where p.owner = ?#{principal}                  | DELETE   | Parcel    | NO
    delete from ${table}                                                | DELETE   | ''        | CANNOT_TELL
    delete from parcel <where> id = 1 </where>                          | DELETE   | ''        | CANNOT_TELL
    update Parcel p set p.shelf = 'a'                                   | UPDATE   | Parcel    | YES
    update Parcel set shelf = ?1, note = ?2 where id = ?3               | UPDATE   | Parcel    | NO
    update parcel set shelf = s.name from shelf s where s.id = shelf_id | UPDATE   | parcel    | CANNOT_TELL
    TRUNCATE TABLE parcel                                               | TRUNCATE | parcel    | YES
    insert into parcel values (1)                                       | INSERT   | ''        | NO
    select p from Parcel p                                              | SELECT   | ''        | NO
    from Parcel                                                         | SELECT   | ''        | NO
    create table parcel (id int)                                        | SCHEMA   | ''        | NO
    delete all the parcels and (                                        | DELETE   | ''        | CANNOT_TELL
    shelf = ?1 where id = ?2                                            | OTHER    | ''        | NO
    """)
  void whatAStatementDoes(String text, ParsedSql.Kind kind, String table, Answer everyRow) {
    assertThat(ParsedSql.of(text)).isEqualTo(new ParsedSql(kind, table, everyRow));
  }

  @Test
  void nothingMakesItFail() {
    assertThat(ParsedSql.of("").kind()).isEqualTo(ParsedSql.Kind.OTHER);
    assertThat(ParsedSql.of("-- nothing").kind()).isEqualTo(ParsedSql.Kind.OTHER);
    assertThat(ParsedSql.of("/* nothing").kind()).isEqualTo(ParsedSql.Kind.OTHER);
    assertThat(ParsedSql.of("delete from t where " + "(".repeat(5000) + "1").everyRow()).isEqualTo(Answer.CANNOT_TELL);
    assertThat(ParsedSql.of("delete from t where a in (" + "1,".repeat(20_000) + "1)").everyRow()).isEqualTo(Answer.CANNOT_TELL);
    assertThat(ParsedSql.of("delete from \0 \uD800 'x").everyRow()).isEqualTo(Answer.CANNOT_TELL);
  }
}
