package org.productiongap.configuration.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.productiongap.configuration.Configuration;
import org.productiongap.configuration.ConfiguredText;
import org.productiongap.configuration.ConfiguredValue;
import org.productiongap.configuration.FileKind;
import org.productiongap.configuration.Key;
import org.productiongap.configuration.Setting;
import org.productiongap.framework.SensitiveWords;
import org.productiongap.framework.Words;
import org.productiongap.framework.database.DatabaseUrl;

/**
 * Where a secret of production stands in the configuration: as it is, as the default of a placeholder, or in an address. What
 * SonarQube's S6437 reports is left to it.
 */
public final class CommittedSecrets {

  private static final Set<SensitiveWords.Kind> SECRET = Set.of(SensitiveWords.Kind.PASSWORD, SensitiveWords.Kind.TOKEN, SensitiveWords.Kind.SECRET);
  /** Words that make a key one that signs or encrypts. */
  private static final Set<String> SIGNING = Set.of("jwt", "jws", "jwe", "signing", "sign", "signature", "encryption", "encrypt", "crypto", "aes", "hmac",
    "hs256", "hs512", "token", "secret", "private");
  /** Words that make a secret one that the application chooses for itself. */
  private static final Set<String> OWN_KEY = Set.of("jwt", "jws", "jwe", "signing", "signature", "signatures", "hmac", "encryption", "encrypt");
  /** At the end of a name, these say what belongs to a secret. */
  private static final Set<String> ABOUT = Set.of("header", "authorization", "bearer", "salt");
  private static final Pattern IN_ADDRESS = Pattern.compile("[a-zA-Z][\\w+.-]{0,60}+://[^\\s:/@?#]{0,100}+:([^\\s@/?#]{1,200}+)@[^\\s@]");
  private static final Pattern AS_PARAMETER = Pattern.compile("[?&;](?:password|pwd)=([^\\s&;]{1,200}+)", Pattern.CASE_INSENSITIVE);
  /** The password in an address is what another key has, where it is reported. */
  private static final Pattern OF_ANOTHER_KEY = Pattern.compile("[:=]\\$\\{[^:}]{1,200}}(?:@|&|;|$)");
  /** How Kafka is told who logs in. */
  private static final Pattern IN_LOGIN = Pattern.compile("LoginModule\\s[^;]{0,500}?\\bpassword\\s{0,9}=\\s{0,9}[\"']?([^\"';\\s]{1,200}+)");
  private static final Pattern ADDRESS_OF_A_DATABASE = Pattern.compile("\\s*(?:jdbc|r2dbc):", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACEHOLDER = Pattern.compile("[$#]\\{");
  /** What a value looks like that is no secret: a number with or without a unit, a word that means nothing, a path, a class, a reference to a store. */
  private static final Pattern NO_SECRET = Pattern.compile("(?i)true|false|yes|no|on|off|null|none|nil|n/a|bearer|basic|authorization|"
    + "[x*#.\\-_]+|[\"'`]+|__\\w+__|\\$\\(.*|<.*>|\\[.*]|%.*%|\\(.*\\)|enc\\(.*|\\{cipher}.*|\\{vault}.*|vault:.*|enc:.*|encrypted:.*|\\{(?:bcrypt|pbkdf2|scrypt|argon2|sha)\\w*(?:@\\w+)?}.*|\\$2[aby]\\$.*|\\$argon2.*|sm://.*|sm@.*|op://.*|arn:aws:.*|secretsmanager.*|ssm:.*|kms:.*|"
    + "(?:classpath|file|https?|optional|env|configtree):.*|[~.]?/.*|[a-z]:\\\\.*|(?:[a-z][\\w]*+\\.){2,}[A-Z]\\w*|-+begin public.*");
  private static final Pattern DURATION = Pattern.compile("(?i)-?\\d+(?:[smhd]|ms|min|sec|days?|hours?)?|pt?\\d.*|\\d+(?:kb|mb|gb|b)");
  private static final Pattern TO_FILL_IN = Pattern.compile("(?i)(?:your|please).*|(?:insert|enter|put|add|fill|replace)(?:[-_. ]|(?-i:(?<=[a-z])(?=[A-Z]))).*|.*[-_](?:here|goes_here)|changeme_in_.*");
  private static final Pattern LEFT_OPEN = Pattern.compile("(?i)x{3,}.*|[\\w-]*[-_]x{4,}|\\.{3}.*|to[-_ ]?do.*");
  private static final Pattern TO_CHANGE = Pattern.compile("(?i)change[-_]?(?:me|it).*|replace[-_]?(?:me|this).*|dummy.*|fake.*|example.*|sample.*|my(?:[-_]?(?:own|client|aws|api|app|access|secret|key|token))+");
  /** The password that Google makes up for one application, as its page shows it. */
  private static final Pattern APPLICATION_PASSWORD = Pattern.compile("[a-z]{4}(?: [a-z]{4}){3}");
  private static final String DEVELOPER_TOOL = "livereload";
  private static final int SHORTEST_TOKEN = 4;

  private CommittedSecrets() {
  }

  /** By file and line; one for each value. */
  public static List<ConfigurationGap> in(Configuration configuration) {
    List<ConfigurationGap> gaps = new ArrayList<>();
    Set<String> embedded = configuration.inProduction()
      .filter(url -> ADDRESS_OF_A_DATABASE.matcher(url.text().resolved()).lookingAt()
        && DatabaseUrl.of(url.text().resolved()).filter(DatabaseUrl::isEmbedded).isPresent())
      .map(CommittedSecrets::group)
      .collect(Collectors.toSet());
    Set<String> offered = offered(configuration);
    configuration.inProduction().filter(value -> value.source() != FileKind.LOGBACK && value.source() != FileKind.LOG4J_XML
      && value.source() != FileKind.LOG4J_PROPERTIES
        && !Setting.LOGGER_LEVEL.is(value.key()) && !Setting.LOGGER_LEVEL_QUARKUS.is(value.key()))
      .filter(value -> !embedded.contains(group(value)) && !offered.contains(group(value)) && !value.key().flat().contains(DEVELOPER_TOOL))
      .forEach(value -> ofName(configuration, value).or(() -> inAddress(value)).ifPresent(gaps::add));
    return gaps;
  }

  /** Local databases of several products side by side in a file with defaults: who builds on it chooses one, and says where it is. */
  private static Set<String> offered(Configuration configuration) {
    Map<String, Set<String>> byMenu = configuration.inProduction()
      .filter(value -> value.source() == FileKind.NAMED_PROPERTIES && value.key().segments().size() > 2)
      .filter(value -> value.value().flatMap(DatabaseUrl::of).filter(url -> isOfferedAs(url, value.key().segments())).isPresent())
      .collect(Collectors.groupingBy(value -> value.file() + ':' + value.key().segments().subList(0, value.key().segments().size() - 2),
        Collectors.mapping(CommittedSecrets::group, Collectors.toSet())));
    return byMenu.values().stream().filter(groups -> groups.size() > 1).flatMap(Set::stream).collect(Collectors.toSet());
  }

  private static boolean isOfferedAs(DatabaseUrl url, List<String> segments) {
    return segments.get(segments.size() - 2).equals(url.product()) && url.text().toLowerCase(Locale.ROOT).contains("//localhost");
  }

  /** A database that runs inside the application opens to nobody else, so its password keeps nobody out. */
  private static String group(ConfiguredValue value) {
    List<String> segments = value.key().segments();
    int end = segments.size() > 2 && segments.get(segments.size() - 2).equals("jdbc") ? segments.size() - 2 : segments.size() - 1;
    return Configuration.module(value.file()) + value.scope().profiles() + String.join(".", segments.subList(0, Math.max(0, end)));
  }

  /** The name of a user with the password as its value. */
  private static boolean isUser(Configuration configuration, ConfiguredValue value) {
    return Setting.PASSWORD_OF_USER.is(value.key()) && configuration.beside(value, Setting.PASSWORDS_AS_TYPED).anyMatch(ConfiguredValue::isTrue);
  }

  private static Optional<ConfigurationGap> ofName(Configuration configuration, ConfiguredValue value) {
    Optional<SensitiveWords.Kind> kind = isUser(configuration, value) ? Optional.of(SensitiveWords.Kind.PASSWORD) : kind(value);
    if (kind.isEmpty() || isLocalStack(value, kind.get())) {
      return Optional.empty();
    }
    String written = value.text().written();
    boolean placeholder = PLACEHOLDER.matcher(written).find();
    Optional<String> secret = value.value().map(String::strip)
      .filter(text -> isSecret(text, kind.get()) && (!isToBeFilledIn(text) || isOwnKey(value, kind.get())) && !isMadeUp(value, text));
    if (secret.isEmpty() || SonarSecrets.reports(value, secret.get()) || placeholder && !hasDefault(written)) {
      return Optional.empty();
    }
    String name = value.key().written();
    return Optional.of(new ConfigurationGap(value.place(), placeholder
      ? "\"%s\" falls back to %s that everybody with the source code can read; leave the default out, so that nothing starts without the real one."
      .formatted(shortened(name), kind.get().inWords())
      : "\"%s\" is %s that everybody with the source code can read; read it from the environment or a secret store, and replace this one."
      .formatted(shortened(name), kind.get().inWords())));
  }

  /** What is made up for a key or an account that somebody else hands out opens nothing; no provider of mail accepts a password that short. */
  private static boolean isMadeUp(ConfiguredValue value, String text) {
    return isGivenByOthers(value) && TO_CHANGE.matcher(start(text)).matches()
      || value.key().lastPart().endsWith("oken") && Key.of(text).flat().equals(Key.of(value.key().lastPart()).flat())
      || text.length() < SHORTEST_TOKEN && value.key().segments().contains("mail");
  }

  private static boolean isGivenByOthers(ConfiguredValue value) {
    Words words = Words.of(value.key().written());
    return words.containInOrder("api", "key") || words.containAny(Set.of("apikey", "aws")) || words.containInOrder("client", "secret");
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : "…" + name.substring(name.length() - 59);
  }

  /** A default that is more than nothing, so that the value is not only what another key has. */
  private static boolean hasDefault(String written) {
    return written.indexOf(':') > 0;
  }

  /** A password in a Compose file mostly opens the database that the same file starts. */
  private static boolean isLocalStack(ConfiguredValue value, SensitiveWords.Kind kind) {
    return value.source() == FileKind.COMPOSE && kind == SensitiveWords.Kind.PASSWORD;
  }

  private static Optional<SensitiveWords.Kind> kind(ConfiguredValue value) {
    Words last = Words.of(name(value.key()));
    if (last.endWithAny(ABOUT) || last.containAny(Set.of("truststore", "public")) || last.containInOrder("trust", "store")
      || Words.of(value.key().written()).containInOrder("trust", "store")) {
      return Optional.empty();
    }
    Optional<SensitiveWords.Kind> kind = SensitiveWords.meant(last).filter(SECRET::contains)
      .filter(found -> !last.endWithAny(Set.of("access")) && !isAccessKey(last));
    return kind.isPresent() || value.key().environment() ? kind : key(value, last);
  }

  /** The last part, and the one before it where the last says only that a value comes: {@code client-secret.value}. */
  private static String name(Key key) {
    List<String> parts = List.of(key.written().split("\\."));
    return !key.environment() && parts.size() > 2 && key.lastPart().equals("value") ? parts.get(parts.size() - 2) : key.lastPart();
  }

  /** The key of an account in a cloud is public; only the secret that goes with it is not. */
  private static boolean isAccessKey(Words last) {
    return last.containInOrder("access", "key") && !last.containAny(Set.of("secret"));
  }

  /** {@code jwt.key}, {@code jwt.algorithm.key}, {@code stripe.api.key}, {@code access-token-key}. */
  private static Optional<SensitiveWords.Kind> key(ConfiguredValue value, Words last) {
    if (!last.endWithAny(Set.of("key")) || isAccessKey(last)) {
      return Optional.empty();
    }
    List<String> parts = List.of(value.key().written().split("\\."));
    String before = parts.size() > 1 ? parts.get(parts.size() - 2) : "";
    boolean alone = last.all().size() == 1;
    boolean signs = last.containAny(SIGNING) || alone
      && (Words.of(before).containAny(SIGNING) || before.equals("algorithm") && Words.of(value.key().written()).containAny(OWN_KEY));
    boolean api = alone && Words.of(before).endWithAny(Set.of("api"));
    return signs || api ? Optional.of(SensitiveWords.Kind.SECRET) : Optional.empty();
  }

  /** A key that the application makes up for itself does its work whatever it says, so one that asks to be replaced signs tokens for everybody. */
  private static boolean isOwnKey(ConfiguredValue value, SensitiveWords.Kind kind) {
    return kind == SensitiveWords.Kind.SECRET && Words.of(value.key().written()).containAny(OWN_KEY) && !isGivenByOthers(value);
  }

  private static boolean isSecret(String text, SensitiveWords.Kind kind) {
    if (text.isEmpty() || text.length() > 20_000 || NO_SECRET.matcher(start(text)).matches()) {
      return false;
    }
    boolean pem = text.startsWith("-----BEGIN");
    boolean isWords = text.chars().anyMatch(Character::isWhitespace) && !pem && !APPLICATION_PASSWORD.matcher(text).matches();
    if (isWords || text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
      return false;
    }
    if (LEFT_OPEN.matcher(start(text)).matches()) {
      return false;
    }
    return kind == SensitiveWords.Kind.PASSWORD || text.length() >= SHORTEST_TOKEN && !text.endsWith(":") && !DURATION.matcher(text).matches();
  }

  private static boolean isToBeFilledIn(String text) {
    return TO_FILL_IN.matcher(start(text)).matches();
  }

  /** As much of a text as says what it is. */
  private static String start(String text) {
    return text.length() > 500 ? text.substring(0, 500) : text;
  }

  private static Optional<ConfigurationGap> inAddress(ConfiguredValue value) {
    String written = value.text().written();
    if (written.length() > 2_000 || value.source() == FileKind.COMPOSE) {
      return Optional.empty();
    }
    String resolved = value.value().orElse(written);
    return Stream.of(IN_ADDRESS, AS_PARAMETER, IN_LOGIN).map(pattern -> pattern.matcher(resolved)).filter(Matcher::find).map(found -> found.group(1))
      .filter(password -> !OF_ANOTHER_KEY.matcher(written).find() && password.indexOf(ConfiguredText.UNKNOWN) < 0 && !PLACEHOLDER.matcher(password).find()
        && isSecret(password, SensitiveWords.Kind.PASSWORD) && !isToBeFilledIn(password))
      .filter(password -> !SonarSecrets.reportsInAddress(value, password))
      .findFirst()
      .map(password -> new ConfigurationGap(value.placeOf(password),
        (IN_LOGIN.matcher(resolved).find() ? "This login" : "This address")
          + " holds a password that everybody with the source code can read; read it from the environment or a secret store, and replace this one."));
  }
}
