package org.productiongap.framework;

import javax.xml.stream.XMLInputFactory;

/**
 * Reading XML that nobody vouches for: no document type, so no entity that grows or that another file or host is asked for.
 */
public final class SafeXml {

  private SafeXml() {
  }

  /** A new factory of readers, the JDK's own whatever is on the class path; callers may set what does not concern safety. */
  public static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
