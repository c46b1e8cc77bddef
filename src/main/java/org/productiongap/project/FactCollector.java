package org.productiongap.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.productiongap.framework.FactSource;
import org.productiongap.framework.JavaFile;
import org.productiongap.framework.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sonar.api.batch.fs.InputFile;
import org.sonar.plugins.java.api.InputFileScannerContext;
import org.sonar.plugins.java.api.JavaFileScanner;
import org.sonar.plugins.java.api.JavaFileScannerContext;
import org.sonar.plugins.java.api.ModuleScannerContext;
import org.sonar.plugins.java.api.caching.CacheContext;
import org.sonar.plugins.java.api.internal.EndOfAnalysis;

/**
 * Collects what every Java file of a module tells about the project. A file that an analysis of a pull request skips because it
 * has not changed tells what it told the last time; only a file that told nothing yet is parsed.
 */
public final class FactCollector implements JavaFileScanner, EndOfAnalysis {

  private static final Logger LOG = LoggerFactory.getLogger(FactCollector.class);
  private static final String CACHE = "productiongap:facts:";

  private final ProjectMemory memory;
  private final String version;
  private final Runnable atTheEnd;
  private final List<FactSource> sources;
  private final Map<String, InputFile> parsed = new LinkedHashMap<>();
  private final Map<String, InputFile> recalled = new LinkedHashMap<>();
  private final Set<String> unknown = new TreeSet<>();
  private final Set<String> damaged = new TreeSet<>();

  /**
   * @param memory takes the facts
   * @param version of the plugin; the cache of another version is not read
   * @param atTheEnd called when the module has ended
   */
  public FactCollector(ProjectMemory memory, String version, Runnable atTheEnd) {
    this.memory = memory;
    this.version = version;
    this.atTheEnd = atTheEnd;
    this.sources = ServiceLoader.load(FactSource.class, FactCollector.class.getClassLoader()).stream().map(ServiceLoader.Provider::get).toList();
  }

  /**
   * The path by which a file is remembered.
   *
   * @param file as the scanner knows it
   */
  public static String path(InputFile file) {
    return Place.path(Path.of(file.uri()));
  }

  @Override
  public void scanFile(JavaFileScannerContext context) {
    if (!context.fileParsed() || context.getTree() == null) {
      return;
    }
    String path = path(context.getInputFile());
    if (recalled.remove(path) != null) {
      memory.forget(path);
    }
    memory.see(path);
    parsed.put(path, context.getInputFile());
    JavaFile file = new JavaFile(context.getTree(), path);
    for (FactSource source : sources) {
      try {
        source.of(file).forEach(fact -> memory.remember(path, fact));
      } catch (RuntimeException | StackOverflowError | LinkageError failure) {
        LOG.warn("{} could not read {} and says nothing about it", source.getClass().getSimpleName(), path, failure);
      }
    }
  }

  @Override
  public boolean scanWithoutParsing(InputFileScannerContext context) {
    CacheContext cache = context.getCacheContext();
    if (cache == null || !cache.isCacheEnabled()) {
      return false;
    }
    String path = path(context.getInputFile());
    String key = key(context.getInputFile());
    try {
      byte[] bytes = cache.getReadCache().readBytes(key);
      if (bytes == null) {
        unknown.add(path);
        return false;
      }
      List<Record> facts = new RecordCodec(path).read(bytes);
      memory.see(path);
      facts.forEach(fact -> memory.remember(path, fact));
      recalled.put(path, context.getInputFile());
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("What {} told the last time cannot be read; it is parsed", path, e);
      damaged.add(path);
      return false;
    }
  }

  @Override
  public void endOfAnalysis(ModuleScannerContext context) {
    CacheContext cache = context.getCacheContext();
    if (cache != null && cache.isCacheEnabled()) {
      recalled.forEach((path, file) -> keep(path, () -> cache.getWriteCache().copyFromPrevious(key(file))));
      parsed.forEach((path, file) -> keep(path, () -> cache.getWriteCache().write(key(file), new RecordCodec(path).write(memory.of(path)))));
    }
    report();
    parsed.clear();
    recalled.clear();
    unknown.clear();
    damaged.clear();
    atTheEnd.run();
  }

  private static void keep(String path, Runnable keeping) {
    try {
      keeping.run();
    } catch (RuntimeException e) {
      LOG.debug("What {} tells cannot be kept for the next analysis", path, e);
    }
  }

  private void report() {
    if (!damaged.isEmpty()) {
      LOG.warn("The analysis cache is damaged for {} files that have not changed, {} among them; they were read again", damaged.size(), damaged.iterator()
        .next());
    }
    if (!unknown.isEmpty()) {
      LOG.info("The analysis cache knows {} files that have not changed not at all, or from another version or other rules of the plugin; they were read again", unknown.size());
    }
  }

  private String key(InputFile file) {
    return CACHE + version + ':' + file.key();
  }
}
