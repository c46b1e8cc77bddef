package org.productiongap.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shapes of code that grows without end in real projects: generated, or never divided. Each is one type in a file with {@link #HEAD}.
 */
enum Giant {

  /** A controller that has every endpoint, query, write, token and call of its application. */
  CONTROLLER {
    @Override
    String of(int lines) {
      int groups = lines / LINES_OF_GROUP;
      return """
        @RestController
        @RequestMapping("/shop")
        class GiantController {
          private static final Logger LOG = LoggerFactory.getLogger(GiantController.class);
          private JdbcTemplate jdbc;
          private Orders orders;
          private RestTemplate rest = new RestTemplate();
          private String key;
          private List<String> names = new ArrayList<>();
        """ + each(groups, CONTROLLER_GROUP) + "}\ninterface Orders extends JpaRepository<GiantOrder, Long> {\n"
        + each(groups, "  Optional<GiantOrder> findByEmail%1$d(String email);\n") + "}\n@Entity class GiantOrder {\n  @Id Long id;\n  String email;\n  double price;\n}\n";
    }
  },

  /** One method that does everything, with hundreds of variables that are made of each other. */
  METHOD {
    @Override
    String of(int lines) {
      return """
        @RestController
        class GiantMethod {
          private static final Logger LOG = LoggerFactory.getLogger(GiantMethod.class);
          private JdbcTemplate jdbc;
          private RestTemplate rest;
          @PostMapping("/everything")
          @Transactional
          public String everything(@RequestBody Map<String, String> body, @RequestParam String name, HttpServletRequest request) {
            String text0 = name;
            StringBuilder all = new StringBuilder();
            List<String> values = new ArrayList<>();
        """ + each(lines / LINES_OF_STATEMENTS, STATEMENTS) + "    return all.toString();\n  }\n}\n";
    }
  },

  /** An enum with a constant for everything. */
  CONSTANTS {
    @Override
    String of(int lines) {
      return "enum GiantEnum {\n" + each(lines, "  ERROR_%1$d(\"error.%1$d\", %1$d, \"What failed is number %1$d\"),\n")
        + "  LAST(\"last\", -1, \"last\");\n  final String key;\n  final int code;\n  final String text;\n"
        + "  GiantEnum(String key, int code, String text) {\n    this.key = key;\n    this.code = code;\n    this.text = text;\n  }\n}\n";
    }
  },

  /** Entities and bodies of requests with hundreds of members. */
  TYPES {
    @Override
    String of(int lines) {
      int types = lines / LINES_OF_TYPES;
      return each(types, TYPES_OF_GROUP);
    }
  },

  /** A builder that is told everything in one expression. */
  CHAIN {
    @Override
    String of(int lines) {
      return "class GiantChain {\n  ResponseEntity<?> answer(@RequestParam String name, String token) {\n    return ResponseEntity.ok()\n"
        + each(lines, "      .header(\"X-Header-%1$d\", name + %1$d)\n") + "      .body(name);\n  }\n}\n";
    }
  },

  /** A ladder of cases that should have been a table. */
  LADDER {
    @Override
    String of(int lines) {
      return "@RestController\nclass GiantLadder {\n  @GetMapping(\"/ladder\")\n  String text(@RequestParam String name) {\n    "
        + each(lines / 2, "if (name.equals(\"value%1$d\")) {\n      return name + %1$d;\n    } else ") + "{\n      return name;\n    }\n  }\n}\n";
    }
  };

  /** What every file starts with. */
  static final String HEAD = """
    package giant;
    import io.jsonwebtoken.Jwts;
    import jakarta.persistence.*;
    import jakarta.servlet.http.HttpServletRequest;
    import jakarta.validation.Valid;
    import jakarta.validation.constraints.*;
    import java.time.*;
    import java.util.*;
    import java.util.concurrent.*;
    import org.slf4j.*;
    import org.springframework.data.jpa.repository.JpaRepository;
    import org.springframework.http.*;
    import org.springframework.jdbc.core.JdbcTemplate;
    import org.springframework.scheduling.annotation.*;
    import org.springframework.transaction.annotation.Transactional;
    import org.springframework.web.bind.annotation.*;
    import org.springframework.web.client.RestTemplate;
    """;

  private static final String CONTROLLER_GROUP = """
      @PostMapping("/orders/%1$d")
      public ResponseEntity<?> create%1$d(@RequestBody Body%3$d body, @RequestParam String email) {
        LOG.info("creating {} for {}", body, email);
        try {
          if (orders.findByEmail%1$d(email).isPresent()) {
            return ResponseEntity.badRequest().body("exists");
          }
          orders.save(order%1$d(body, email));
        } catch (RuntimeException e) {
          return ResponseEntity.status(500).body(e.getMessage());
        }
        return ResponseEntity.ok(help%1$d(email));
      }
      private GiantOrder order%1$d(Body%3$d body, String email) {
        GiantOrder order = new GiantOrder();
        order.email = email;
        order.price = body.price * 1.2;
        return order;
      }
      private String help%2$d(String text) {
        return text.isEmpty() ? text : help%1$d(text) + text;
      }
      @GetMapping("/orders/find/%1$d")
      public List<Map<String, Object>> find%1$d(@RequestParam String name) {
        names.add(name);
        String sql = "select * from orders where name = '" + name + "' and id = %1$d";
        return jdbc.queryForList(sql);
      }
      @Transactional
      public void write%1$d(long id) {
        jdbc.update("update orders set state = 'paid' where id = ?", id);
        jdbc.update("delete from cart where order_id = ?", id);
        rest.getForObject("http://payment.example.org/pay/%1$d", String.class);
      }
      @Scheduled(fixedDelay = 1000)
      public void clean%1$d() {
        CompletableFuture.runAsync(() -> write%1$d(%1$d));
        for (GiantOrder order : orders.findAll()) {
          LOG.debug("order {}", order.email);
        }
      }
      String token%1$d(String user) {
        return Jwts.builder().setSubject(user).claim("a", %1$d).signWith(null).compact();
      }
      static class Body%1$d {
        @NotNull String name;
        @Email String email;
        double price;
      }
    """;
  private static final int LINES_OF_GROUP = CONTROLLER_GROUP.split("\n").length + 1;

  private static final String STATEMENTS = """
        String text%2$d = text%1$d + name;
        all.append(text%2$d).append(body.get("key%1$d"));
        if (text%2$d.isBlank() || !text%2$d.startsWith("a")) {
          LOG.warn("odd {} {}", text%2$d, name);
          values.add(text%2$d);
        }
        try {
          jdbc.update("update t set a = ? where b = ?", text%2$d, %1$d);
        } catch (RuntimeException e) {
          LOG.error("failed {}", e.getMessage());
        }
        int number%1$d = Integer.parseInt(name) + %1$d;
        for (String value : values) {
          text%2$d = text%2$d + value + number%1$d;
        }
        rest.postForObject("https://partner.example.org/" + %1$d, text%2$d, String.class);
        Object answer%1$d = request.getParameter("p%1$d");
        values.add(String.valueOf(answer%1$d));
    """;
  private static final int LINES_OF_STATEMENTS = STATEMENTS.split("\n").length;

  private static final String TYPES_OF_GROUP = """
    @Entity
    class Row%1$d {
      @Id Long id;
      @Column(unique = true) String email;
      String phone;
      double amount;
      @Enumerated State%1$d state;
      @OneToMany(cascade = CascadeType.ALL) List<Row%3$d> rows;
      @ManyToOne Row%1$d parent;
      public String getEmail() {
        return email;
      }
      public void setEmail(String email) {
        this.email = email;
      }
    }
    enum State%1$d { OPEN, PAID }
    record Input%1$d(@NotBlank String name, @Positive int amount, @Valid List<Input%3$d> inner, String password) {
    }
    """;
  private static final int LINES_OF_TYPES = TYPES_OF_GROUP.split("\n").length;
  private static final int TEN = 10;
  /** What a file of 50,000 lines has of each shape; so long a chain or ladder needs a thread with more than the usual stack to be parsed at all. */
  private static final List<Integer> SHARES = List.of(16_000, 12_000, 10_000, 4_000, 2_000, 6_000);

  /**
   * The shape with about so many lines.
   */
  abstract String of(int lines);

  /** How many lines it has in a file of 50,000. */
  int share() {
    return SHARES.get(ordinal());
  }

  /**
   * All shapes in one file.
   *
   * @param part of 50,000 lines
   */
  static String file(double part) {
    return Arrays.stream(values()).map(shape -> shape.of((int) (shape.share() * part))).collect(Collectors.joining("", HEAD, ""));
  }

  /** A text for each number: the number, the next one, and the number modulo ten. */
  private static String each(int times, String pattern) {
    return IntStream.range(0, times).mapToObj(i -> pattern.formatted(i, i + 1, i % TEN)).collect(Collectors.joining());
  }
}
