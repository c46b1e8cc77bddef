package org.productiongap.project;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.productiongap.framework.Place;

/**
 * Facts of one file as bytes. The path of the file itself is left out, because the next analysis may happen in another folder.
 */
final class RecordCodec {

  private static final String OURS = "org.productiongap.";
  private static final String THIS_FILE = "";

  private final String file;

  /**
   * @param file the path that places of this file have
   */
  RecordCodec(String file) {
    this.file = file;
  }

  /**
   * @throws IllegalArgumentException when a record holds what a fact may not hold
   */
  byte[] write(List<? extends Record> facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(facts.size());
      for (Record fact : facts) {
        write(out, fact, Record.class);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] written = bytes.toByteArray();
    return ByteBuffer.allocate(Long.BYTES + written.length).putLong(checksum(written)).put(written).array();
  }

  private static long checksum(byte[] bytes) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    return checksum.getValue();
  }

  /**
   * @throws IOException when the bytes are not exactly what this version of the plugin has written
   */
  List<Record> read(byte[] bytes) throws IOException {
    if (bytes.length < Long.BYTES) {
      throw new IOException("Too short for facts");
    }
    byte[] written = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
    if (ByteBuffer.wrap(bytes).getLong() != checksum(written)) {
      throw new IOException("Damaged facts");
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
      List<Record> facts = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        facts.add((Record) read(in, Record.class));
      }
      return facts;
    } catch (ReflectiveOperationException | ClassCastException | IllegalArgumentException e) {
      throw new IOException("Facts of another version", e);
    }
  }

  private void write(DataOutputStream out, Object value, Type type) throws IOException {
    Class<?> raw = raw(type);
    if (raw == String.class) {
      byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    } else if (raw == int.class) {
      out.writeInt((Integer) value);
    } else if (raw == long.class) {
      out.writeLong((Long) value);
    } else if (raw == boolean.class) {
      out.writeBoolean((Boolean) value);
    } else if (raw.isEnum()) {
      write(out, ((Enum<?>) value).name(), String.class);
    } else if (raw == List.class) {
      List<?> elements = (List<?>) value;
      out.writeInt(elements.size());
      for (Object element : elements) {
        write(out, element, argument(type));
      }
    } else if (raw == Optional.class) {
      Optional<?> content = (Optional<?>) value;
      out.writeBoolean(content.isPresent());
      if (content.isPresent()) {
        write(out, content.get(), argument(type));
      }
    } else if (raw == Record.class) {
      write(out, value.getClass().getName(), String.class);
      write(out, value, value.getClass());
    } else if (raw.isRecord()) {
      writeComponents(out, portable((Record) value));
    } else {
      throw new IllegalArgumentException("A fact cannot hold " + type);
    }
  }

  private Record portable(Record value) {
    return value instanceof Place place && place.file().equals(file)
      ? new Place(THIS_FILE, place.startLine(), place.startColumn(), place.endLine(), place.endColumn())
      : value;
  }

  private void writeComponents(DataOutputStream out, Record value) throws IOException {
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        write(out, component.getAccessor().invoke(value), component.getGenericType());
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalArgumentException("A fact cannot hold " + component, e);
      }
    }
  }

  private Object read(DataInputStream in, Type type) throws IOException, ReflectiveOperationException {
    Class<?> raw = raw(type);
    if (raw == String.class) {
      return text(in);
    } else if (raw == int.class) {
      return in.readInt();
    } else if (raw == long.class) {
      return in.readLong();
    } else if (raw == boolean.class) {
      return in.readBoolean();
    } else if (raw.isEnum()) {
      String name = text(in);
      return Arrays.stream(raw.getEnumConstants()).filter(constant -> ((Enum<?>) constant).name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
    } else if (raw == List.class) {
      List<Object> elements = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        elements.add(read(in, argument(type)));
      }
      return List.copyOf(elements);
    } else if (raw == Optional.class) {
      return in.readBoolean() ? Optional.of(read(in, argument(type))) : Optional.empty();
    } else if (raw == Record.class) {
      return record(in, named(text(in)));
    }
    return record(in, raw);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("Not a text");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static Class<?> named(String name) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      throw new ClassNotFoundException(name);
    }
    return Class.forName(name, false, RecordCodec.class.getClassLoader());
  }

  private Object record(DataInputStream in, Class<?> type) throws IOException, ReflectiveOperationException {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(type + " is no record");
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = read(in, components[i].getGenericType());
    }
    var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
    constructor.setAccessible(true);
    Object value = constructor.newInstance(values);
    return value instanceof Place place && place.file().equals(THIS_FILE)
      ? new Place(file, place.startLine(), place.startColumn(), place.endLine(), place.endColumn())
      : value;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Record.class;
  }

  private static Type argument(Type type) {
    return type instanceof ParameterizedType parameterized ? parameterized.getActualTypeArguments()[0] : Record.class;
  }
}
