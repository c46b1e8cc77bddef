package org.productiongap.house;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a class file names, as chapter 4.4 of the Java Virtual Machine Specification lays it out.
 *
 * @param classes the classes, with dots; the element type of an array
 */
record ConstantPool(Set<String> classes) {

  private static final int UTF8 = 1;
  private static final int INTEGER = 3;
  private static final int FLOAT = 4;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int METHOD_HANDLE = 15;
  private static final int METHOD_TYPE = 16;
  private static final int MODULE = 19;
  private static final int PACKAGE = 20;

  /**
   * Reads the start of a class file.
   *
   * @param in at its first byte
   */
  static ConstantPool read(DataInputStream in) throws IOException {
    in.skipNBytes(8); // magic number and versions
    int size = in.readUnsignedShort();
    Map<Integer, String> texts = new HashMap<>();
    Set<Integer> classes = new HashSet<>();
    for (int index = 1; index < size; index++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts.put(index, in.readUTF());
        case CLASS -> classes.add(in.readUnsignedShort());
        case STRING, METHOD_TYPE, MODULE, PACKAGE -> in.skipNBytes(2);
        case METHOD_HANDLE -> in.skipNBytes(3);
        case INTEGER, FLOAT -> in.skipNBytes(4);
        case LONG, DOUBLE -> {
          in.skipNBytes(8);
          index++; // takes two places
        }
        default -> in.skipNBytes(4); // a pair of places
      }
    }
    return new ConstantPool(classes.stream().map(texts::get).map(ConstantPool::elementType).filter(name -> !name.isEmpty()).collect(Collectors.toSet()));
  }

  /** The name of the class; empty for an array of a primitive type. */
  private static String elementType(String name) {
    String element = name.replaceFirst("^\\[+", "");
    if (element.length() == name.length()) {
      return name.replace('/', '.');
    }
    return element.startsWith("L") ? element.substring(1, element.length() - 1).replace('/', '.') : "";
  }
}
