package org.productiongap.robustness;

import java.util.ArrayList;
import java.util.List;

/**
 * Variables that lead whoever asks where a value comes from round in circles, or on more ways than anybody can go.
 */
final class HostileVariables {

  private static final String PARTS = """
    private final org.springframework.security.crypto.password.PasswordEncoder encoder = null;
    interface Users extends org.springframework.data.jpa.repository.JpaRepository<User, Long> { boolean existsByEmail(String email); User findByEmail(String email); }
    private Users users;
    @Entity static class User { @Id Long id; private String email; private String password; public String getPassword() { return password; } public void setPassword(String p) { password = p; } }
    static class Part { public String email; public String password; public java.math.BigDecimal price; public List<Part> parts; Part with(Part p) { return with(p); } } }
    """;
  /** What rules look at a text for. */
  private static final String SINKS = """
      log.info("{}", %1$s); jdbc.execute(%1$s); jdbc.queryForObject(%1$s, String.class, part.password); part.password = %1$s; new java.net.URL(%1$s).openStream();
      java.nio.file.Files.writeString(java.nio.file.Path.of(%1$s), %1$s); if (%1$s.matches("a+") || users.findByEmail(x).getPassword().equals(%1$s)) { log.warn(%1$s); }
      io.jsonwebtoken.Jwts.builder().subject(%1$s).signWith(io.jsonwebtoken.security.Keys.hmacShaKeyFor(%1$s.getBytes())).compact(); new javax.crypto.spec.SecretKeySpec(%1$s.getBytes(), "AES");
      User account = new User(); account.setPassword(%1$s); users.save(account); org.springframework.security.core.userdetails.User.withUsername("a").password(%1$s).build();
      java.sql.DriverManager.getConnection(%1$s, "a", %1$s); new org.springframework.web.client.RestTemplate().getForObject(%1$s, String.class);
    """;

  private HostileVariables() {
  }

  /** The rest of a class with numbers that fit into nothing, have digits that they cannot have, or are written in a way that few write them, wherever rules read one; and with methods that return no type. */
  static String numbers() {
    String uses = """
      @PostMapping("/n%2$d") Object n%2$d(@RequestBody Part part, @RequestParam(defaultValue = %1$s) String x) throws Exception {
        log.info("{}" + %1$s, %1$s); jdbc.execute("select * from a where b = " + %1$s); jdbc.setQueryTimeout(%1$s); if (part.price == %1$s || %1$s < x.length()) { x = "a" + %1$s; }
        io.jsonwebtoken.Jwts.builder().expiration(new Date(System.currentTimeMillis() + %1$s * 60)).compact(); java.time.Duration.ofMinutes(%1$s); Thread.sleep(%1$s / 0);
        new org.springframework.http.client.SimpleClientHttpRequestFactory().setReadTimeout(%1$s); new java.util.concurrent.ArrayBlockingQueue<>(%1$s); System.setProperty("server.port", "" + %1$s);
        org.springframework.data.domain.PageRequest.of(0, %1$s); return ResponseEntity.status(%1$s).body(%1$s);
      }
      @Entity static class Row%2$d { @Id Long id; @jakarta.validation.constraints.Size(min = %1$s, max = %1$s) @Column(length = %1$s, unique = %1$s) String email; @jakarta.validation.constraints.Max(%1$s) double price = %1$s; getName() { } public getEmail() { } setEmail(String a) { } }
      """;
    List<String> numbers = List.of("99999999999999999999", "09", "0b101", "0xFFFFFFFFFFFFFFFFL", "0x1p3", "1e999", "9999999999999999999999L", "1_000", "-2147483648", "-99999999999999999999", "(1 / 0)", "(1L % 0L)",
      "(Integer.MAX_VALUE + 1)", "(1 << 99)", "'a'", "0777777777777777777777777");
    List<String> all = new ArrayList<>();
    numbers.forEach(number -> all.add(uses.formatted(number, all.size())));
    return String.join("\n", all) + PARTS;
  }

  /** The rest of a class whose variables stand in their own value, under each name that rules look for and in each form that rules look through, and then where rules look. */
  static String ofThemselves() {
    List<String> values = List.of("%1$s.trim()", "%1$s.toString().strip()", "%1$s.substring(7).split(\"x\")[0]", "%1$s.replace(\"a\", %1$s)", "%1$s + x + %1$s", "(String) (%1$s)", "on ? %1$s : %1$s.trim()",
      "String.valueOf(%1$s)", "new String(%1$s.getBytes())", "Objects.requireNonNull(%1$s)", "Optional.of(%1$s).map(v -> %1$s).orElse(%1$s)", "List.of(%1$s).get(0)", "switch (x) { case \"a\" -> %1$s; default -> %1$s.trim(); }",
      "(%1$s = %1$s.trim())", "new StringBuilder(%1$s).append(%1$s).toString()", "String.format(%1$s, %1$s)", "java.net.URI.create(%1$s).toString()", "jdbc.queryForObject(%1$s, String.class)", "encoder.encode(%1$s)",
      "java.util.UUID.fromString(%1$s).toString()", "%1$s.isEmpty() ? %1$s : %1$s.toUpperCase()", "System.getenv(%1$s)", "%1$s.formatted(%1$s)", "%1$s.stripIndent().lines().toList().get(0)");
    List<String> names = List.of("email", "password", "token", "secret", "jwtKey", "url", "sql", "query", "html", "message", "fileName", "user");
    List<String> methods = new ArrayList<>();
    for (String name : names) {
      for (String value : values) {
        String own = value.formatted(name);
        methods.add(("@PostMapping(\"/%1$s%2$d\") Object %1$s%2$d(@RequestBody Part part, @RequestParam String x) throws Exception {\n  String %1$s = %3$s;\n" + SINKS + "  return ResponseEntity.status(500).body(\"<b>\" + %1$s);\n}\n"
          + "private String %1$sField%2$d = %4$s; private String %1$sOf%2$d(String x) { log.info(%1$sField%2$d); jdbc.execute(%1$sField%2$d); return %5$s; }")
          .formatted(name, methods.size(), own, value.formatted(name + "Field" + methods.size()), value.formatted(name + "Of" + methods.size() + "(x)").replaceAll("\\w+\\(x\\) =", "x =")));
      }
    }
    methods.add("""
      @PostMapping("/parts") Object parts(@RequestBody Part part, @RequestBody List<Part> parts) {
        for (Part each : each.parts) { if (each.email.matches("a") || each.price.signum() < 0) { log.info("{}", each); } }
        for (String email : email.split(",")) { if (email.matches("a")) { log.info(email); } }
        Part own = own.with(own); own.password = own.password; own.parts.stream().allMatch(p -> p.parts.stream().anyMatch(q -> p.email.equals(q.email)));
        long life = life * 2 + Math.max(life, life); java.time.Duration time = time.plus(time).plusMillis(life); Date end = new Date(end.getTime() + life);
        io.jsonwebtoken.Jwts.builder().expiration(end).compact(); io.jsonwebtoken.Jwts.builder().expiration(Date.from(java.time.Instant.now().plus(time))).compact();
        Supplier<Object> later = () -> later.get(); Function<String, String> twice = a -> twice.apply(twice.apply(a)); Runnable run = run::run;
        StringBuilder text = text.append(text).append(part.email); jdbc.update(text.toString()); jdbc.execute(twice.apply(part.email));
        java.math.BigDecimal price = price.add(price).max(price); part.price = price; byte[] key = key.clone();
        javax.crypto.SecretKey signing = io.jsonwebtoken.security.Keys.hmacShaKeyFor(key == null ? signing.getEncoded() : key); io.jsonwebtoken.Jwts.builder().signWith(signing).compact();
        org.springframework.web.client.RestTemplate rest = rest; rest.getForObject("http://a/" + text, String.class);
        ResponseEntity<Object> answer = ResponseEntity.status(answer.getStatusCode()).body(answer.getBody()); Optional<Part> found = found.or(() -> found).map(f -> found.get());
        try { later.get(); } catch (RuntimeException failure) { RuntimeException other = new IllegalStateException(other.getMessage(), other); return ResponseEntity.badRequest().body(other.getMessage()); }
        return answer;
      }
      """);
    return String.join("\n", methods) + PARTS;
  }

  /** The rest of a class with variables each of which has the one before twice in its value, so that there are more ways to the first than anybody can go. */
  static String ladders() {
    List<String> forms = List.of("%1$s + %1$s", "on ? %1$s : %1$s", "switch (x) { case \"a\" -> %1$s; default -> %1$s; }", "%1$s.concat(%1$s)", "String.join(x, %1$s, %1$s)", "Objects.requireNonNullElse(%1$s, %1$s)",
      "Optional.of(%1$s).orElse(%1$s)", "%1$s == null ? %1$s.trim() : %1$s", "encoder.encode(%1$s) + %1$s");
    List<String> starts = List.of("x", "\"secret\"", "part.password", "encoder.encode(x)", "request.getHeader(\"Authorization\")", "failure.getMessage()", "result.getAllErrors().toString()", "\"select u from User u where u.password = ?\"");
    List<String> methods = new ArrayList<>();
    for (String form : forms) {
      for (String start : starts) {
        int number = methods.size();
        methods.add(("@PostMapping(\"/l%d\") Object l%1$d(@RequestBody Part part, org.springframework.validation.BindingResult result, @RequestParam String x, jakarta.servlet.http.HttpServletRequest request) throws Exception {\n"
          + "  try { jdbc.execute(x); } catch (RuntimeException failure) {\n  String token0 = %s;\n%s\n%s  return ResponseEntity.status(500).body(token40);\n  }\n  return null;\n}\n%s\n"
          + "@org.springframework.data.jpa.repository.Query(query%1$dOf40) Object f%1$d(String x) { return jdbc.queryForList(query%1$dOf40, x); }")
          .formatted(number, start, HostileJavaTest.many(40, "\n", "  String token%2$d = " + form.formatted("token%1$d") + ";"), SINKS.formatted("token40"),
            "private static final String query%dOf0 = \"select u from User u where u.password = ?\" + System.lineSeparator();\n".formatted(number)
              + HostileJavaTest.many(40, "\n", "private static final String query" + number + "Of%2$d = " + form.replace("x", "\"\"").formatted("query" + number + "Of%1$d") + ";")));
      }
    }
    methods.add("@PostMapping(\"/exists\") void exists(@RequestParam String x) { boolean taken0 = users.existsByEmail(x);\n" + HostileJavaTest.many(40, "\n", "boolean taken%2$d = taken%1$d || taken%1$d;") + " if (!taken40) { users.save(new User()); } }\n"
      + "static class Manager implements org.springframework.security.authorization.AuthorizationManager<Object> { public org.springframework.security.authorization.AuthorizationDecision check("
      + "Supplier<org.springframework.security.core.Authentication> who, Object what) { boolean yes0 = true;\n" + HostileJavaTest.many(40, "\n", "boolean yes%2$d = yes%1$d || yes%1$d;") + " return new org.springframework.security.authorization.AuthorizationDecision(yes40); } }\n"
      + "@PostMapping(\"/errors\") void errors(@jakarta.validation.Valid @RequestBody Part part, org.springframework.validation.BindingResult result) { boolean bad0 = result.hasErrors();\n" + HostileJavaTest.many(40, "\n", "boolean bad%2$d = bad%1$d | bad%1$d;")
      + "\n String text0 = result.toString();\n" + HostileJavaTest.many(40, "\n", "String text%2$d = text%1$d + text%1$d;") + " log.info(text40); }");
    return String.join("\n", methods) + PARTS;
  }
}
