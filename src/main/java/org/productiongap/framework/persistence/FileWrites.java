package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import org.productiongap.flow.Calls;
import org.productiongap.flow.Origins;
import org.productiongap.framework.StaticCalls;
import org.productiongap.framework.Types;
import org.sonar.plugins.java.api.tree.ExpressionTree;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Files and directories: the JDK's, uploads that are kept, and the helpers of common libraries.
 */
final class FileWrites implements WriteLibrary {

  private static final Set<String> FILES = Set.of("java.nio.file.Files", "com.google.common.io.Files");
  private static final Set<String> FILE = Set.of("java.io.File");
  private static final Set<String> UTILITIES = Set.of("org.apache.commons.io.FileUtils", "cn.hutool.core.io.FileUtil",
    "org.springframework.util.FileSystemUtils");
  private static final Set<String> UPLOADS = Set.of("org.springframework.web.multipart.MultipartFile", "org.springframework.http.codec.multipart.FilePart",
    "jakarta.servlet.http.Part", "javax.servlet.http.Part");
  private static final Set<String> FILE_STREAMS = Set.of("java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile",
    "java.nio.channels.FileChannel");
  private static final Set<String> STREAMS = Set.of("java.io.OutputStream", "java.io.Writer");
  private static final Set<String> STREAM_WRITES = Set.of("write", "print", "println", "printf", "append", "writeObject", "writeBytes", "newLine");
  private static final Set<String> OPENERS = Set.of("newOutputStream", "newBufferedWriter", "openOutputStream");

  private static final WriteCalls CALLS = new WriteCalls()
    .with(FILES, Write.Target.FILE, Write.Action.SAVE, "write", "writeString", "copy", "move", "append", "createFile", "createDirectory", "createDirectories")
    .with(FILES, Write.Target.FILE, Write.Action.DELETE, "delete", "deleteIfExists")
    .with(FILE, Write.Target.FILE, Write.Action.SAVE, "createNewFile", "mkdir", "mkdirs", "renameTo")
    .with(FILE, Write.Target.FILE, Write.Action.DELETE, "delete")
    .with(UTILITIES, Write.Target.FILE, Write.Action.SAVE, "write", "writeStringToFile", "writeByteArrayToFile", "writeLines", "copyFile",
      "copyInputStreamToFile", "moveFile", "copyDirectory", "copyURLToFile", "writeBytes", "writeString", "writeUtf8String", "writeFromStream", "copyToFile")
    .with(UTILITIES, Write.Target.FILE, Write.Action.DELETE, "deleteQuietly", "deleteDirectory", "forceDelete", "del", "deleteRecursively")
    .with(UPLOADS, Write.Target.FILE, Write.Action.SAVE, "transferTo", "write")
    .with(FILE_STREAMS, Write.Target.FILE, Write.Action.SAVE, STREAM_WRITES.toArray(String[]::new));

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call).or(() -> isToFile(call) ? Optional.of(new Write(call, Write.Target.FILE, Write.Action.SAVE, Optional.empty())) : Optional.empty());
  }

  /** A stream or writer that stands on a file, however many wrappers are between. */
  private static boolean isToFile(MethodInvocationTree call) {
    Optional<ExpressionTree> stream = Calls.receiver(call);
    return stream.isPresent() && STREAM_WRITES.contains(Calls.name(call).name()) && Types.isAny(stream.get().symbolType(), STREAMS)
      && Origins.inside(stream.get()).all().stream()
        .anyMatch(origin -> StaticCalls.isNew(origin.tree(), FILE_STREAMS) || StaticCalls.is(origin.tree(), FILES, OPENERS)
          || StaticCalls.is(origin.tree(), UTILITIES, OPENERS));
  }
}
