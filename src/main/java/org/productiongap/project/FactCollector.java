package org.productiongap.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
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
    String path = path(context.getInputFile());
    memory.see(path);
    parsed.put(path, context.getInputFile());
    if (context.getTree() == null) {
      return;
    }
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
        return false;
      }
      List<Record> facts = new RecordCodec(path).read(bytes);
      cache.getWriteCache().copyFromPrevious(key);
      memory.see(path);
      facts.forEach(fact -> memory.remember(path, fact));
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("What {} told the last time cannot be read; it is parsed", path, e);
      return false;
    }
  }

  @Override
  public void endOfAnalysis(ModuleScannerContext context) {
    CacheContext cache = context.getCacheContext();
    if (cache != null && cache.isCacheEnabled()) {
      parsed.forEach((path, file) -> {
        try {
          cache.getWriteCache().write(key(file), new RecordCodec(path).write(memory.of(path)));
        } catch (RuntimeException e) {
          LOG.debug("What {} tells cannot be kept for the next analysis", path, e);
        }
      });
    }
    parsed.clear();
    atTheEnd.run();
  }

  private String key(InputFile file) {
    return CACHE + version + ':' + file.key();
  }
}
