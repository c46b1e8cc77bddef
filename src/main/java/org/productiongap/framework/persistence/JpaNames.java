package org.productiongap.framework.persistence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.framework.Annotation;
import org.productiongap.framework.Jakarta;
import org.productiongap.framework.Names;

/**
 * The annotations of Jakarta Persistence and of the libraries around it, by what they mean.
 */
final class JpaNames {

  private static final String HIBERNATE = "org.hibernate.annotations.";
  private static final String SPRING_DATA = "org.springframework.data.annotation.";

  static final Set<String> ENTITY = jpa("Entity");
  static final Set<String> MAPPED_SUPERCLASS = jpa("MappedSuperclass");
  static final Set<String> EMBEDDABLE = jpa("Embeddable");
  static final Set<String> ACCESS = jpa("Access");
  static final Set<String> INHERITANCE = jpa("Inheritance");
  static final Set<String> TABLE_FOR_EACH_CLASS = Set.of("JOINED", "TABLE_PER_CLASS");
  static final Set<String> TABLE = jpa("Table");

  static final Set<String> TRANSIENT = jpa("Transient");
  static final Set<String> ID = jpa("Id", "EmbeddedId");
  static final Set<String> VERSION = jpa("Version");
  static final Set<String> COLUMN = jpa("Column");
  static final Set<String> TO_ONE = Names.union(jpa("ManyToOne", "OneToOne"), in(HIBERNATE, "Any"));
  static final Set<String> TO_MANY = Names.union(jpa("OneToMany", "ManyToMany"), in(HIBERNATE, "ManyToAny"));
  static final Set<String> ELEMENTS = Names.union(jpa("ElementCollection"), in(HIBERNATE, "CollectionOfElements"));
  static final Set<String> EMBEDDED = jpa("Embedded");
  static final Set<String> DERIVED = Names.union(
    in(HIBERNATE, "Formula", "JoinFormula", "Parent", "Generated", "GeneratedColumn", "CreationTimestamp", "UpdateTimestamp", "CurrentTimestamp"),
    in(SPRING_DATA, "CreatedDate", "LastModifiedDate", "CreatedBy", "LastModifiedBy"));
  static final Set<String> BASIC = Names.union(
    jpa("Column", "Basic", "Enumerated", "Lob", "Temporal", "Convert"),
    in(HIBERNATE, "Columns", "Type", "JdbcType", "JdbcTypeCode", "JavaType", "NaturalId", "Nationalized", "TenantId", "Array"));

  /** Every annotation of Jakarta Persistence that can stand on a class or a member of it. */
  static final Set<String> MAPPING = Names.union(ENTITY, MAPPED_SUPERCLASS, EMBEDDABLE, ACCESS, INHERITANCE, TABLE, TRANSIENT, ID, VERSION,
    jpa("ManyToOne", "OneToOne", "OneToMany", "ManyToMany", "ElementCollection", "Embedded"),
    jpa("Column", "Basic", "Enumerated", "EnumeratedValue", "Lob", "Temporal", "Convert", "Converts", "Converter"),
    jpa("AssociationOverride", "AssociationOverrides", "AttributeOverride", "AttributeOverrides"),
    jpa("Cacheable", "CollectionTable", "JoinColumn", "JoinColumns", "JoinTable", "SecondaryTable", "SecondaryTables"),
    jpa("DiscriminatorColumn", "DiscriminatorValue", "EntityListeners", "ExcludeDefaultListeners", "ExcludeSuperclassListeners"),
    jpa("GeneratedValue", "SequenceGenerator", "SequenceGenerators", "TableGenerator", "TableGenerators", "IdClass", "MapsId"),
    jpa("MapKey", "MapKeyClass", "MapKeyColumn", "MapKeyEnumerated", "MapKeyJoinColumn", "MapKeyJoinColumns", "MapKeyTemporal"),
    jpa("NamedEntityGraph", "NamedEntityGraphs", "NamedNativeQueries", "NamedNativeQuery", "NamedQueries", "NamedQuery"),
    jpa("NamedStoredProcedureQueries", "NamedStoredProcedureQuery", "SqlResultSetMapping", "SqlResultSetMappings"),
    jpa("OrderBy", "OrderColumn", "PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns"),
    jpa("PostLoad", "PostPersist", "PostRemove", "PostUpdate", "PrePersist", "PreRemove", "PreUpdate"));

  /** Entities whose table is somebody else's, or a query. */
  static final Set<String> READ_ONLY = Names.union(in(HIBERNATE, "Immutable", "Subselect", "View"), Set.of("org.eclipse.persistence.annotations.ReadOnly"));

  /** Libraries whose annotations never carry a constraint of Bean Validation. */
  private static final List<String> FREE_OF_CONSTRAINTS = List.of("java.", "jakarta.persistence.", "javax.persistence.", "jakarta.annotation.",
    "javax.annotation.", "jakarta.json.", "javax.json.", "jakarta.xml.", "javax.xml.", "org.hibernate.annotations.", "org.hibernate.envers.",
    "org.hibernate.search.", "org.springframework.", "lombok.", "com.fasterxml.jackson.", "com.google.gson.", "io.swagger.", "io.micronaut.data.",
    "org.eclipse.persistence.annotations.");

  /** Annotations that are mostly imported with a star, where the class path is missing. */
  private static final Set<String> OFTEN_STARRED = Names.union(MAPPING,
    in("lombok.", "AllArgsConstructor", "Builder", "Builder$Default", "Data", "EqualsAndHashCode", "Getter", "NoArgsConstructor"),
    in("lombok.", "EqualsAndHashCode$Exclude", "EqualsAndHashCode$Include", "NonNull", "RequiredArgsConstructor", "Setter", "Singular", "ToString"),
    in("lombok.", "ToString$Exclude", "ToString$Include", "Value", "With"),
    hibernate("BatchSize", "Cache", "Cascade", "ColumnDefault", "Comment", "CreationTimestamp", "DynamicInsert", "DynamicUpdate", "Fetch", "Filter"),
    hibernate("Formula", "GenericGenerator", "JdbcTypeCode", "LazyCollection", "NotFound", "OnDelete", "SQLDelete", "SQLRestriction", "Type"),
    hibernate("UpdateTimestamp", "UuidGenerator", "Where"),
    in(SPRING_DATA, "CreatedBy", "CreatedDate", "LastModifiedBy", "LastModifiedDate"));

  /** What replaces the way in which a value becomes a column. */
  static final Set<String> CONVERSION = Names.union(jpa("Convert", "Converts"),
    hibernate("Type", "TypeDef", "TypeDefs", "JdbcType", "JdbcTypeCode", "JavaType", "CollectionType", "ConverterRegistration"),
    hibernate("ConverterRegistrations", "TypeRegistration", "TypeRegistrations", "JdbcTypeRegistration", "JavaTypeRegistration"),
    hibernate("AttributeBinderType", "ValueGenerationType", "ColumnTransformer", "MapKeyType", "MapKeyJdbcType", "MapKeyJdbcTypeCode", "MapKeyJavaType"),
    Set.of("org.eclipse.persistence.annotations.Convert", "org.eclipse.persistence.annotations.ObjectTypeConverter"));

  private JpaNames() {
  }

  /** Whether it is known which annotation this is, though perhaps not what its declaration says. */
  static boolean isResolved(Annotation annotation) {
    return annotation.name().indexOf('.') > 0 || annotation.isKnown() || annotation.is(OFTEN_STARRED);
  }

  /** Whether an annotation is one of a library that has none with a constraint of Bean Validation on it. */
  static boolean isFreeOfConstraints(Annotation annotation) {
    return FREE_OF_CONSTRAINTS.stream().anyMatch(annotation.name()::startsWith) || annotation.is(OFTEN_STARRED);
  }

  static Set<String> jpa(String... simpleNames) {
    return Jakarta.bothIn("persistence", simpleNames);
  }

  static Set<String> hibernate(String... simpleNames) {
    return in(HIBERNATE, simpleNames);
  }

  static Set<String> in(String home, String... simpleNames) {
    return Stream.of(simpleNames).map(home::concat).collect(Collectors.toUnmodifiableSet());
  }
}
