package samples.mappers;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

interface PlantMapper {

  @Select("SELECT name FROM plant ORDER BY ${sort}") // Noncompliant
  List<String> sorted(@Param("sort") String sort);

  @Select("SELECT name FROM ${table}") // Noncompliant
  List<String> all(@Param("table") String table);

  @Select("SELECT name FROM plant ORDER BY ${column}")
  List<String> sortedByKnown(@Param("column") String column);

  @Select("SELECT name FROM plant ORDER BY ${column}")
  List<String> sortedByChecked(@Param("column") String column);

  @Select("SELECT name FROM plant WHERE name = #{name}")
  List<String> named(@Param("name") String name);

  @Select("SELECT family FROM plant ORDER BY ${column}")
  List<String> families(@Param("column") String column);

  @Select("SELECT count(*) FROM ${table}")
  int count(@Param("table") String table);

  @Select("SELECT name FROM plant LIMIT ${limit}")
  List<String> first(@Param("limit") int limit);
}
