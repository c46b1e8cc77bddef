package org.productiongap.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.productiongap.project.ProjectMemory;

/**
 * All checks over files that are as large, as deep or as circular as a file can be, with the libraries that the rules know.
 */
class HostileJavaTest {

  /** With more operands in one sum the stack of the analyzer itself overflows, at its default size, before any check of ours. */
  private static final int LONGEST_SUM = 900;
  private static final Duration MOST_PER_FILE = Duration.ofSeconds(20);
  private static final Path LIBRARIES = Path.of(System.getProperty("sample.libraries", "target/sample-libraries"), "current");
  private static final String HEAD = """
    import jakarta.persistence.*;
    import java.util.*;
    import java.util.function.*;
    import org.slf4j.*;
    import org.springframework.http.*;
    import org.springframework.jdbc.core.JdbcTemplate;
    import org.springframework.web.bind.annotation.*;
    """;
  private static final String CONTROLLER = "@RestController class %s { private JdbcTemplate jdbc; private Logger log = LoggerFactory.getLogger(\"x\"); private boolean on; ";

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void noCheckFailsOrHangs(@TempDir Path folder) throws IOException {
    Map<String, String> sources = sources();
    List<SourceFile> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      String name = source.getKey();
      Path file = Files.createDirectories(folder.resolve(name.toLowerCase())).resolve(name + ".java");
      files.add(SourceFile.of(Files.writeString(file, "package " + name.toLowerCase() + ";\n" + HEAD + source.getValue())));
    }
    File[] jars = LIBRARIES.toFile().listFiles((parent, name) -> name.endsWith(".jar"));
    assertThat(jars).as("libraries in %s; mvn generate-test-resources copies them", LIBRARIES).isNotEmpty();
    JavaAnalysis analysis = new JavaAnalysis(new ProjectMemory(), List.of(jars), 21).run(files);
    System.out.printf("Hostile Java: the slowest of %d files: %s%n", files.size(), BrokenJavaTest.slowest(analysis.times(), folder));
    assertThat(analysis.failures()).isEmpty();
    assertThat(analysis.unparsed()).as("files that the parser refused").isZero();
    assertThat(analysis.times()).hasSize(files.size()).allSatisfy((file, time) -> assertThat(time).as("processor time for %s", file).isLessThan(MOST_PER_FILE));
  }

  private static Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    add(sources, "Sum", "@GetMapping(\"/a\") String a(@RequestParam String x) { String sql = \"select \" + " + many(LONGEST_SUM, " + ", "\"part%d \" + x") + "; jdbc.execute(sql); log.info(sql); return sql; } }");
    add(sources, "Constant", "static final String TEXT = " + many(LONGEST_SUM, " + ", "\"part %d\"") + "; @GetMapping(TEXT) String a() { return TEXT; } }");
    add(sources, "Statements", "@GetMapping(\"/a\") String a(@RequestParam String x) { String t = x; " + many(1_000, "\n", "t = t + \"p%d\";") + " jdbc.execute(t); return t; } }");
    add(sources, "Appends", "@GetMapping(\"/a\") String a(@RequestParam String x) { StringBuilder t = new StringBuilder(); " + many(1_000, "\n", "t.append(x);") + " jdbc.execute(t.toString()); return t.toString(); } }");
    add(sources, "Locals", "@GetMapping(\"/a\") String a(@RequestParam String x) { String t0 = x; " + many(2_000, "\n", "String t%2$d = on ? t%1$d + t%1$d : t%1$d;") + " jdbc.execute(t2000); return t2000; } }");
    add(sources, "Branches", "@GetMapping(\"/a\") ResponseEntity<?> a(@RequestParam String x) { String t = x; " + many(300, "\n", "if (on) { t = t + x; } else { try { t = call(t); } catch (RuntimeException e) { log.error(\"a\", e); t = e.getMessage(); } }")
      + " return ResponseEntity.ok(t); } private String call(String t) { return call(call(t)); } }");
    add(sources, "Endpoints", many(300, "\n", "@PostMapping(\"/a%1$d\")\npublic ResponseEntity<String> a%1$d(@RequestBody Body%3$d body, @RequestParam String x) {\n  log.info(\"called {}\", x);\n  try {\n    jdbc.update(\"delete from a where b = ?\", x);\n"
      + "    jdbc.update(\"insert into a values (?)\", x);\n  } catch (RuntimeException e) {\n    return ResponseEntity.status(500)\n      .body(help%3$d(e.getMessage()));\n  }\n  return ResponseEntity.ok(help%3$d(x));\n}\n")
      + many(10, "\n", "private String help%1$d(String x) { return x + help%3$d(x); } static class Body%1$d { public String name; public int amount; }") + " }");
    add(sources, "Fields", "@Entity static class Wide { @Id Long id; " + many(400, "\n", "private String email%1$d; private double price%1$d; @OneToMany(cascade = CascadeType.ALL) private List<Wide> other%1$d;") + " } @PostMapping(\"/w\") Wide w(@RequestBody Wide wide) { return wide; } }");
    add(sources, "Bodies", many(40, "\n", "public static class B%1$d { public B%2$d one; public B%2$d two; public List<Map<String, B%2$d>> many; public B0 back; }") + " public static class B40 { public B0 again; public String password; } @PostMapping(\"/b\") B0 b(@RequestBody B0 body) { log.info(\"got {}\", body); return body; } }");
    add(sources, "ElseIf", "@GetMapping(\"/a\") String a(@RequestParam String x) { " + many(300, " else ", "if (x.equals(\"v%d\")) { return x; }") + " return x; } }");
    add(sources, "Deep", "@GetMapping(\"/a\") String a(@RequestParam String x) { " + "if (on) { try { for (;;) { ".repeat(60) + "jdbc.execute(x);" + " } } finally { log.info(x); } }".repeat(60) + " return x; } }");
    add(sources, "Lambdas", "@GetMapping(\"/a\") Object a(@RequestParam String x) { Supplier<Object> s = () -> x; " + many(300, "\n", "Supplier<Object> s%2$d = () -> { try { return s%1$d.get(); } catch (RuntimeException e) { return e.getMessage(); } };").replace("s0.get", "s.get") + " return s300.get(); } }");
    add(sources, "Casts", "@GetMapping(\"/a\") String a(@RequestParam String x) { return " + "(String) (".repeat(300) + "x" + ")".repeat(300) + "; } }");
    add(sources, "Chains", "@GetMapping(\"/a\") String a(@RequestParam String x) { return new StringBuilder()" + ".append(x)".repeat(400) + ".toString(); } @PostMapping(\"/b\") ResponseEntity<?> b(@RequestParam String x) { return ResponseEntity.ok()" + many(400, "", ".header(\"h%d\", x)") + ".body(x); } }");
    String token = "return io.jsonwebtoken.Jwts.builder().expiration(new Date(System.currentTimeMillis() + life)).signWith(io.jsonwebtoken.security.Keys.hmacShaKeyFor(%s.getBytes())).compact(); }\n";
    add(sources, "Tokens", "String a(String key) { long life = 1000; long other = 2; " + many(60, "\n", "life = life + life + other; other = life * other;") + token.formatted("key0(key)")
      + "String b() { long life = 1000; " + many(60, "\n", "life += life * life;") + token.formatted("text0()") + many(60, "\n", "private static String text%1$d() { return text%2$d() + text%2$d(); }") + " private static String text60() { return \"secret\"; }\n"
      + many(60, "\n", "private String key%1$d(String k) { return key%2$d(k) + key%2$d(k + k); }") + " private String key60(String k) { return k; } String c() { return a(\"secret\") + a(\"other\"); } }");
    add(sources, "References", many(60, "\n", "@PostMapping(\"/r%1$d\") void r%1$d(@RequestBody List<String> xs) { new org.springframework.transaction.support.TransactionTemplate().execute(this::a%1$d); xs.forEach(this::b%1$d); a%2$d(null); }\n"
      + "private Object a%1$d(Object o) { List.of(o).forEach(this::a%2$d); Optional.of(o).map(this::a%2$d).ifPresent(this::a%2$d); jdbc.update(\"delete from a\"); return a%2$d(o); } private void b%1$d(String x) { a%1$d(x); b%2$d(x); }")
      + " private Object a60(Object o) { return a0(o); } private void b60(String x) { jdbc.update(x); } }");
    add(sources, "Numbers", HostileVariables.numbers());
    add(sources, "Itself", HostileVariables.ofThemselves());
    add(sources, "Ladders", HostileVariables.ladders());
    sources.put("Types", "class A extends A { } class B extends C { } class C extends D { } class D extends B { } interface I extends I { } interface J extends K { } interface K extends J { } @M @interface M { M value(); } @O @interface N { } @N @interface O { }\n"
      + "class Self<T extends Self<T>> { Self<Self<Self<T>>> self; } record R(R r, List<R> rs) { } enum E { X { E e() { return X; } }; E next = E.X; } @Entity @MappedSuperclass class P extends P { @Id P id; @OneToMany List<P> ps; @Embedded P p; }\n"
      + "class Outer extends Outer.Inner { class Inner extends Outer { } } @RestController class W extends W implements I, J, Self { @N @GetMapping W w(@RequestBody P p, @RequestBody R r, @RequestBody Self<Self<?>> s, @RequestBody E e) { return w(p, r, s, e); } }\n"
      + "class Constants { static final String A = B + \"x\"; static final String B = A + C; static final String C = C; static final int N = -N; @GetMapping(A) String a() { return A + B + C; } }\n");
    sources.put("Lattice", "interface L0a { } interface L0b { }\n" + many(10, "\n", "interface L%2$da extends L%1$da, L%1$db { } interface L%2$db extends L%1$da, L%1$db { }") + "\n@Entity class Lattice implements L10a, L10b { @Id Long id; } @RestController class Use { @PostMapping L10a use(@RequestBody L10b b) { return null; } }");
    sources.put("Heirs", "class H0 { public String email; }\n" + many(150, "\n", "class H%2$d extends H%1$d { public H%1$d before%2$d; }") + "\n@RestController class Use { @PostMapping H150 use(@RequestBody H150 b) { return b; } }");
    sources.put("Modern", """
      sealed interface Shape permits Circle, Square { }
      record Circle(double price) implements Shape { Circle { if (price < 0) { throw new IllegalArgumentException("price"); } } }
      record Square(Circle inner, String email) implements Shape { }
      @RestController class Modern<T extends Shape & Comparable<T>> {
        @PostMapping("/m") Object m(@RequestBody Shape shape, @RequestParam String x) {
          String text = \"""
            select * from guest where name = '%s'
            \""".formatted(x);
          return switch (shape) {
            case Circle(double price) when price > 1 -> text;
            case Circle circle -> switch (x) { case "a", "b" -> { yield circle.price(); } default -> throw new IllegalStateException(x); };
            case Square(Circle(var price), String email) -> shape instanceof Square(Circle c, var e) && c.price() > price ? e : email;
          };
        }
        <U> U u(U u) { return this.<U>u(u); }
        enum Way { A { @Override void go() { } }; void go() { } }
        @interface Mark { Class<?>[] value() default { }; }
        { class Local { record Inner(int[]... a) { } interface In { static void x() { } private void y() { } } enum En { ; } } }
      }
      """);
    sources.put("Odd", "class Odd { ; int $, _1, \\u0061b; int a[] []; int b() [] { return new int[0]; } static { } { } Odd() { this(1); } Odd(int... i) { this(); } void v(Odd this) { label: for (;;) { continue label; } } "
      + "Object o = new Object() { }; Runnable r = () -> { }; Supplier<Supplier<?>> s = () -> () -> null; String t = \"\\0\\377\"; ; } interface Empty { ; } @interface At { ; } ;");
    return sources;
  }

  private static void add(Map<String, String> sources, String name, String rest) {
    sources.put(name, CONTROLLER.formatted(name) + rest);
  }

  /** A text for each number: the number, the next one, and the number modulo ten. */
  static String many(int times, String between, String pattern) {
    return IntStream.range(0, times).mapToObj(i -> pattern.formatted(i, i + 1, i % 10)).collect(Collectors.joining(between));
  }
}
