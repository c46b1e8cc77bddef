package org.productiongap.framework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.checks.EntityCheck;
import org.productiongap.checks.GapCheck;
import org.productiongap.flow.Answer;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.java.AnalysisProgress;
import org.sonar.java.checks.verifier.CheckVerifier;
import org.sonar.java.checks.verifier.internal.InternalInputFile;
import org.sonar.java.model.JParserConfig;
import org.sonar.java.model.JavaVersionImpl;

/**
 * What an entity takes over from classes of other files, compiled or analyzed with it.
 */
class InheritedMappingTest {

  private static final String CONSTRAINED = """
    package base;
    import jakarta.persistence.*;
    @MappedSuperclass
    public abstract class Base {
      @Id private Long id;
      @Column(nullable = false) private String tenant;
    }
    """;
  private static final String BARE = """
    package base;
    import jakarta.persistence.*;
    @MappedSuperclass
    public abstract class Base {
      @Id private Long id;
      private String tenant;
    }
    """;
  private static final String BARE_WITH_MAPPED_GETTERS = """
    package base;
    import jakarta.persistence.*;
    @MappedSuperclass
    public abstract class Base {
      private Long key;
      @Id public Long getId() { return key; }
      public void setId(Long id) { key = id; }
    }
    """;
  private static final String NOT_MAPPED = """
    package base;
    public abstract class Base {
      private int tenant;
    }
    """;
  private static final String MARKED = """
    package base;
    import jakarta.persistence.*;
    @org.jspecify.annotations.NullMarked
    @MappedSuperclass
    public abstract class Base {
      @Id private Long id;
      private String tenant;
    }
    """;
  private static final String EMBEDDABLE = """
    package base;
    import jakarta.persistence.*;
    import jakarta.validation.constraints.*;
    @Embeddable
    public record Address(@NotBlank String street, String city) {
    }
    """;
  private static final String CHILD = """
    package app;
    import base.Base;
    import jakarta.persistence.Column;
    import jakarta.persistence.Entity;
    import jakarta.persistence.Id;
    @Entity
    class Customer extends Base {%s
      @Column(name = "full_name")
      private String name;
      private String note;
    }
    """;
  private static final String REPORTED = " // Noncompliant";
  private static final String CHILD_OF_MAPPED_GETTERS = """
    package app;
    import base.Base;
    import jakarta.persistence.Entity;
    @Entity
    class Customer extends Base { // Noncompliant {{name, note}}
      private int notMapped;
      public String getName() { return ""; }
      public void setName(String name) { }
      public String getNote() { return ""; }
      public void setNote(String note) { }
    }
    """;
  private static final String OWNER = """
    package app;
    import base.Address;
    import jakarta.persistence.Entity;
    import jakarta.persistence.Id;
    @Entity
    class Customer {
      @Id private Long id;
      private String name;
      private String note;
      private Address address;
    }
    """;

  @TempDir
  private Path folder;
  private final List<File> libraries = new ArrayList<>();

  @BeforeEach
  void findLibraries() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), "current"))) {
      jars.map(Path::toFile).sorted().forEach(libraries::add);
    }
    assertThat(libraries).isNotEmpty();
  }

  @Test
  void aConstraintOfACompiledSuperclassCounts() throws IOException {
    compile("Base", CONSTRAINED);
    verifier(write("Customer", CHILD.formatted(""))).verifyNoIssues();
  }

  @Test
  void aCompiledSuperclassWithoutAConstraintDoesNotCount() throws IOException {
    compile("Base", BARE);
    verifier(write("Customer", CHILD.formatted(REPORTED))).verifyIssues();
  }

  @Test
  void aCompiledSuperclassThatIsNotMappedDoesNotCount() throws IOException {
    compile("Base", NOT_MAPPED);
    verifier(write("Customer", CHILD.formatted(REPORTED))).verifyIssues();
  }

  @Test
  void aCompiledSuperclassTellsThatGettersAreMapped() throws IOException {
    compile("Base", BARE_WITH_MAPPED_GETTERS);
    verifier(write("Customer", CHILD_OF_MAPPED_GETTERS)).verifyIssues();
  }

  @Test
  void aConstraintOfACompiledRecordCounts() throws IOException {
    compile("Address", EMBEDDABLE);
    verifier(write("Customer", OWNER)).verifyNoIssues();
  }

  @Test
  void aCompiledSuperclassWhoseMembersAreNotNullByDefaultCounts() throws IOException {
    compile("Base", MARKED);
    verifier(write("Customer", CHILD.formatted(""))).verifyNoIssues();
  }

  @Test
  void aPackageWhoseMembersAreNotNullByDefaultCounts() throws IOException {
    compile("Base", BARE);
    compile("package-info", "@org.jspecify.annotations.NullMarked package app;");
    verifier(write("Customer", CHILD.formatted(""))).verifyNoIssues();
  }

  @Test
  void aSuperclassThatIsAnalyzedTogetherIsRead() throws IOException {
    assertThat(constraintsOfCustomer("Base", CONSTRAINED, CHILD)).isEqualTo(Answer.YES);
    assertThat(constraintsOfCustomer("Base", BARE, CHILD)).isEqualTo(Answer.NO);
    assertThat(constraintsOfCustomer("Address", EMBEDDABLE, OWNER)).isEqualTo(Answer.YES);
  }

  @Test
  void withoutLibrariesASuperclassInAnotherFileSilences() throws IOException {
    libraries.clear();
    assertThat(constraintsOfCustomer("Base", CONSTRAINED, CHILD)).isEqualTo(Answer.CANNOT_TELL);
    assertThat(constraintsOfCustomer("Base", BARE, CHILD)).isEqualTo(Answer.CANNOT_TELL);
    assertThat(constraintsOfCustomer("Address", EMBEDDABLE, OWNER)).isEqualTo(Answer.CANNOT_TELL);
    verifier(write("Customer", CHILD.formatted(""))).verifyNoIssues();
    verifier(write("Customer", OWNER)).verifyNoIssues();
  }

  private Answer constraintsOfCustomer(String otherName, String other, String customer) throws IOException {
    List<InputFile> files = Stream.of(write(otherName, other), write("Customer", customer.formatted("")))
      .<InputFile>map(file -> InternalInputFile.inputFile("", file.toFile()))
      .toList();
    List<Answer> answers = new ArrayList<>();
    JParserConfig.Mode.BATCH.create(new JavaVersionImpl(17), libraries).parse(files, () -> false, new AnalysisProgress(files.size()),
      (file, result) -> {
        try {
          Entities.in(result.get()).stream()
            .filter(entity -> entity.name().equals("Customer"))
            .forEach(entity -> answers.add(ColumnConstraints.of(entity)));
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      });
    assertThat(answers).hasSize(1);
    return answers.get(0);
  }

  private CheckVerifier verifier(Path... files) {
    return CheckVerifier.newVerifier()
      .onFiles(Stream.of(files).map(Path::toString).toList())
      .withCheck(new UnconstrainedSaid())
      .withClassPath(libraries);
  }

  private Path write(String name, String source) throws IOException {
    return Files.writeString(folder.resolve(name + ".java"), source);
  }

  private void compile(String name, String source) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String classPath = libraries.stream().map(File::getPath).collect(Collectors.joining(File.pathSeparator));
    int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", classPath, "-d", classes.toString(),
      write(name, source).toString());
    assertThat(result).isZero();
    libraries.add(classes.toFile());
  }

  private static final class UnconstrainedSaid extends EntityCheck {

    @Override
    protected void check(Entity entity) {
      UnconstrainedEntity.of(entity).ifPresent(bare -> reportIssue(entity.tree().simpleName(),
        bare.columns().stream().map(PersistentMember::name).collect(Collectors.joining(", ")), List.<GapCheck.Reason>of()));
    }
  }
}
