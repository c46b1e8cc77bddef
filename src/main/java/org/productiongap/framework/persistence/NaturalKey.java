package org.productiongap.framework.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.productiongap.flow.Answer;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.EachNode;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Names;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.Words;
import org.sonar.plugins.java.api.semantic.Type;
import org.sonar.plugins.java.api.tree.ClassTree;
import org.sonar.plugins.java.api.tree.CompilationUnitTree;
import org.sonar.plugins.java.api.tree.IdentifierTree;

/**
 * A column by which people and programs tell rows apart, and whose mapping allows the same value twice.
 *
 * @param entity the simple name of the class
 * @param property the member
 * @param table where its rows or documents are
 * @param column the column of the member
 * @param tree the name of the member where it is declared
 * @param identifies whether name and entity are enough to say that it identifies; otherwise it takes a look-up of a single row by it
 * @param mapping what could make it unique
 */
public record NaturalKey(String entity, String property, String table, String column, IdentifierTree tree, boolean identifies, Mapping mapping) {

  /** What could make a column unique. */
  public enum Mapping {
    /** The mapping or a script. */
    JPA,
    /** A script only: the mapping has no words for it. */
    SCRIPTS,
    /** The mapping, or code that creates an index. */
    DOCUMENTS
  }

  private static final Set<String> ROWS = Set.of("org.springframework.data.relational.core.mapping.Table");
  private static final Set<String> DOCUMENTS = Set.of("org.springframework.data.mongodb.core.mapping.Document");
  private static final Set<String> INDEXED = Set.of("org.springframework.data.mongodb.core.index.Indexed");
  private static final Set<String> COMPOUND = Set.of("org.springframework.data.mongodb.core.index.CompoundIndex",
    "org.springframework.data.mongodb.core.index.CompoundIndexes");
  private static final Set<String> ID = Set.of("org.springframework.data.annotation.Id", "org.springframework.data.mongodb.core.mapping.MongoId");
  private static final Set<String> COLUMN = Set.of("org.springframework.data.relational.core.mapping.Column");

  private static final Set<String> OVERRIDES = JpaNames.jpa("AttributeOverride", "AttributeOverrides");
  private static final Set<String> LOGINS = Names.union(Login.NAMES, Set.of("email", "e mail", "email address", "mail address", "email id"));
  private static final Set<String> CODES = Set.of("sku", "isbn");
  private static final Set<String> OTHERS = Set.of("slug", "iban", "tax id", "ssn", "phone", "phone number", "mobile", "mobile number",
    "social security number", "vat number", "vat id", "handle");
  private static final Set<String> PRINCIPALS = Set.of("user", "account", "member", "admin", "administrator", "employee", "staff");
  /** With these the application logs in elsewhere, perhaps twice with the same name. */
  private static final Set<String> OTHER_SYSTEMS = Set.of("config", "configuration", "setting", "property", "connection", "server", "integration",
    "credential", "source", "datasource", "smtp", "ftp", "sftp", "mailbox", "host", "gateway", "provider", "channel", "device", "endpoint", "database",
    "proxy", "bot", "machine", "node", "instance", "system", "service", "secret");
  private static final Set<String> CATALOG = Set.of("product");
  /** Records that copy the key of somebody else, or of which one person has many. */
  private static final Set<String> COPIES = Set.of("order", "invoice", "address", "contact", "audit", "log", "history", "archive", "snapshot", "event",
    "message", "mail", "notification", "token", "request", "item", "line", "attempt", "session", "comment", "review", "feedback", "invitation",
    "verification", "reset", "payment", "booking", "lead", "ticket", "inquiry", "recipient", "code", "otp", "registration", "view", "report", "import",
    "temp", "draft", "reservation", "delivery", "shipment", "info", "detail", "profile", "backup");

  /**
   * @param file the root of a file
   * @return the natural keys of its entities that their mapping does not make unique, in the order of the source
   */
  public static List<NaturalKey> in(CompilationUnitTree file) {
    List<NaturalKey> keys = new ArrayList<>();
    Set<IdentifierTree> inherited = new HashSet<>();
    Entities.in(file).stream().filter(entity -> entity.kind() == Entity.Kind.ENTITY && entity.table() != Entity.Table.VIEW).forEach(entity -> {
      Login login = Login.of(entity.members().stream().map(PersistentMember::name).toList());
      members(entity)
        .filter(member -> member.role() == PersistentMember.Role.BASIC && isKey(entity.name(), member.name(), member.type())
          && UniqueColumns.of(entity, member) == Answer.NO)
        .filter(member -> entity.members().contains(member) || inherited.add(place(entity, member)))
        .forEach(member -> keys.add(new NaturalKey(entity.name(), member.name(), UniqueColumns.table(entity), UniqueColumns.column(member),
          place(entity, member),
          identifies(entity.name(), member.name(), login), Mapping.JPA)));
    });
    new EachNode() {
      @Override
      public void visitClass(ClassTree type) {
        keys.addAll(ofSpringData(type));
      }
    }.goThrough(file);
    return keys;
  }

  /** Its own members, and those of mapped superclasses that it maps no other way. */
  private static Stream<PersistentMember> members(Entity entity) {
    boolean mapsAgain = entity.annotations().stream().anyMatch(annotation -> annotation.is(OVERRIDES));
    return Stream.concat(entity.members().stream().filter(member -> member.tree() != null), mapsAgain ? Stream.empty()
      : entity.ancestors().stream().takeWhile(ancestor -> ancestor.kind() != Entity.Kind.ENTITY).flatMap(ancestor -> ancestor.members().stream()));
  }

  /** A member of another file is shown at the class that inherits it. */
  private static IdentifierTree place(Entity entity, PersistentMember member) {
    return member.tree() == null ? entity.tree().simpleName() : member.tree();
  }

  /** The columns or fields of what Spring Data stores without JPA. */
  static List<EntityColumn> columnsOfSpringData(ClassTree type, JavaFile file) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    Optional<Annotation> table = annotations.stream().filter(annotation -> annotation.is(ROWS) || annotation.is(DOCUMENTS)).findFirst();
    if (table.isEmpty() || type.simpleName() == null) {
      return List.of();
    }
    boolean hasCompound = annotations.stream().anyMatch(annotation -> annotation.is(COMPOUND));
    String entity = type.simpleName().name();
    return DeclaredProperty.of(type.symbol(), type).stream()
      .filter(property -> !property.isGetter())
      .map(property -> new EntityColumn(entity, property.name(), table(table.get(), entity), column(property),
        hasCompound || property.annotations().stream().anyMatch(NaturalKey::isUniqueAnyway) ? Answer.YES
          : Answer.NO, mapping(table.get()), file.place(property.tree())))
      .toList();
  }

  private static String table(Annotation table, String entity) {
    return table.value("value").or(() -> table.value("name")).map(Object::toString).orElse(entity);
  }

  private static Mapping mapping(Annotation table) {
    return table.is(ROWS) ? Mapping.SCRIPTS : Mapping.DOCUMENTS;
  }

  private static List<NaturalKey> ofSpringData(ClassTree type) {
    List<Annotation> annotations = Annotation.on(type.modifiers());
    Optional<Annotation> table = annotations.stream().filter(annotation -> annotation.is(ROWS) || annotation.is(DOCUMENTS)).findFirst();
    boolean hasCompound = annotations.stream().anyMatch(annotation -> annotation.is(COMPOUND));
    if (table.isEmpty() || hasCompound || type.simpleName() == null) {
      return List.of();
    }
    String entity = type.simpleName().name();
    String name = table(table.get(), entity);
    List<DeclaredProperty> properties = DeclaredProperty.of(type.symbol(), type);
    Login login = Login.of(properties.stream().map(DeclaredProperty::name).toList());
    return properties.stream()
      .filter(property -> !property.isGetter() && isKey(entity, property.name(), property.type())
        && property.annotations().stream().noneMatch(NaturalKey::isUniqueAnyway))
      .map(property -> new NaturalKey(entity, property.name(), name, column(property), property.tree(), identifies(entity, property.name(), login),
        mapping(table.get())))
      .toList();
  }

  private static boolean isUniqueAnyway(Annotation annotation) {
    return annotation.is(ID) || annotation.is(INDEXED) && annotation.gives("unique") && annotation.value("unique").filter(Boolean.FALSE::equals).isEmpty();
  }

  private static String column(DeclaredProperty property) {
    return property.annotations().stream().filter(annotation -> annotation.is(COLUMN)).flatMap(annotation -> annotation.value("value").stream())
      .map(Object::toString)
      .findFirst().orElse(property.name());
  }

  private static boolean isKey(String entity, String property, Type type) {
    String key = String.join(" ", Words.of(property).all());
    return (LOGINS.contains(key) || CODES.contains(key) || OTHERS.contains(key)) && type.is("java.lang.String") && !Words.of(entity).containAny(COPIES);
  }

  /**
   * What people log in with.
   *
   * @param hasPassword whether the record keeps a password
   * @param isByName whether it keeps a name to log in with, so that an address is only where its owner is reached
   */
  private record Login(boolean hasPassword, boolean isByName) {

    private static final Set<String> NAMES = Set.of("username", "user name", "login", "login name", "user login");

    static Login of(List<String> properties) {
      return new Login(properties.stream().anyMatch(Login::isPassword), properties.stream().anyMatch(Login::isName));
    }

    boolean isBy(String property) {
      return hasPassword && (!isByName || isName(property));
    }

    private static boolean isName(String property) {
      return NAMES.contains(String.join(" ", Words.of(property).all()));
    }

    private static boolean isPassword(String property) {
      return SensitiveWords.meant(property).filter(kind -> kind == SensitiveWords.Kind.PASSWORD || kind == SensitiveWords.Kind.PASSWORD_HASH).isPresent();
    }
  }

  private static boolean isOfOtherSystem(Words entity) {
    boolean isOfUsers = entity.startWithAny(PRINCIPALS) && entity.endWithAny(Set.of("credential"));
    return !isOfUsers && entity.containAny(OTHER_SYSTEMS);
  }

  private static boolean identifies(String entity, String property, Login login) {
    String key = String.join(" ", Words.of(property).all());
    return LOGINS.contains(key) && (login.isBy(property) && !isOfOtherSystem(Words.of(entity)) || Words.of(entity).endWithAny(PRINCIPALS))
      || CODES.contains(key) && Words.of(entity).endWithAny(CATALOG);
  }
}
