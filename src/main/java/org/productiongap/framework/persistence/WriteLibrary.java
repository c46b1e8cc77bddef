package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Optional;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * What a library has to tell about the calls that write. One package-private class each; the first that knows a call wins.
 */
interface WriteLibrary {

  List<WriteLibrary> ALL = List.of(new SpringDataWrites(), new PanacheWrites(), new JpaWrites(), new MyBatisWrites(), new JdbcWrites(), new DocumentWrites(),
    new MessageWrites(), new FileWrites(), new NamedRepositoryWrites());

  /** The write that a call is, if it is one of this library's. */
  Optional<Write> write(MethodInvocationTree call);
}
