package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Names;
import org.sonar.plugins.java.api.semantic.Symbol;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * MyBatis and what is built on it: mappers with annotations or with XML, sessions, and the ready-made mappers and services of MyBatis-Plus.
 */
final class MyBatisWrites implements WriteLibrary {

  private static final String IBATIS = "org.apache.ibatis.annotations.";
  private static final Set<String> STATEMENTS = JpaNames.in(IBATIS, "Insert", "Update", "Delete", "InsertProvider", "UpdateProvider", "DeleteProvider");
  private static final Set<String> READS = JpaNames.in(IBATIS, "Select", "SelectProvider");
  private static final Set<String> MAPPER = JpaNames.in(IBATIS, "Mapper");
  private static final Set<String> SESSIONS = Set.of("org.apache.ibatis.session.SqlSession", "org.mybatis.spring.SqlSessionTemplate");
  private static final Set<String> BASE_MAPPERS = Set.of("com.baomidou.mybatisplus.core.mapper.BaseMapper", "com.baomidou.mybatisplus.core.mapper.Mapper",
    "tk.mybatis.mapper.common.BaseMapper", "tk.mybatis.mapper.common.Mapper", "com.mybatisflex.core.BaseMapper", "com.baomidou.mybatisplus.mapper.BaseMapper");
  private static final Set<String> SERVICES = Set.of("com.baomidou.mybatisplus.extension.service.IService",
    "com.baomidou.mybatisplus.extension.service.impl.ServiceImpl", "com.baomidou.mybatisplus.extension.service.IRepository",
    "com.baomidou.mybatisplus.service.IService", "com.mybatisflex.core.service.IService");
  static final Set<String> READY_MADE = Names.union(BASE_MAPPERS, SERVICES);
  private static final Set<String> ROW_COUNTS = Set.of("int", "java.lang.Integer", "long", "java.lang.Long", "boolean", "java.lang.Boolean");

  private static final WriteCalls CALLS = new WriteCalls()
    .with(SESSIONS, Write.Target.DATABASE, Write.Action.INSERT, "insert")
    .with(SESSIONS, Write.Target.DATABASE, Write.Action.UPDATE, "update")
    .with(SESSIONS, Write.Target.DATABASE, Write.Action.DELETE, "delete")
    .with(SERVICES, Write.Target.DATABASE, Write.Action.SAVE, "save", "saveBatch", "saveOrUpdate", "saveOrUpdateBatch")
    .with(SERVICES, Write.Target.DATABASE, Write.Action.UPDATE, "update", "updateById", "updateBatchById")
    .with(SERVICES, Write.Target.DATABASE, Write.Action.DELETE, "remove", "removeById", "removeByIds", "removeByMap", "removeBatchByIds");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call).or(() -> byMapper(call));
  }

  private static Optional<Write> byMapper(MethodInvocationTree call) {
    Symbol.MethodSymbol method = call.methodSymbol();
    Receiver receiver = Receiver.of(call);
    Type type = receiver.type();
    if (method.isUnknown() || type == null || receiver.name().startsWith("java.") || !type.symbol().isInterface()) {
      return Optional.empty();
    }
    Optional<Write.Action> verb = WritingVerb.of(Calls.name(call).name());
    boolean isWrite = Annotation.on(method).stream().anyMatch(annotation -> annotation.is(STATEMENTS))
      || verb.isPresent() && (receiver.isAny(BASE_MAPPERS) || isStatement(type, method));
    return isWrite ? Optional.of(new Write(call, Write.Target.DATABASE, verb.orElse(Write.Action.ANY), Subjects.ofArgument(call))) : Optional.empty();
  }

  /** With statements in XML there may be no annotation at all; then the name and the number of rows that it returns tell. */
  private static boolean isStatement(Type type, Symbol.MethodSymbol method) {
    if (method.returnType() == null || method.parameterTypes().isEmpty() || isConversion(method)
      || Annotation.on(method).stream().anyMatch(annotation -> annotation.is(READS))) {
      return false;
    }
    Type returned = method.returnType().type();
    boolean isMapper = Annotation.on(type.symbol()).stream().anyMatch(annotation -> annotation.is(MAPPER));
    boolean isNamed = type.name().endsWith("Mapper") || type.name().endsWith("Dao");
    return (isMapper || isNamed) && ROW_COUNTS.contains(returned.fullyQualifiedName()) || isMapper && returned.isVoid();
  }

  private static boolean isConversion(Symbol.MethodSymbol method) {
    return method.declarationParameters().stream().flatMap(parameter -> Annotation.on(parameter).stream())
      .anyMatch(annotation -> annotation.simpleName().equals("MappingTarget"));
  }
}
