package com.amazonaws.services.s3;

import java.io.File;
import java.net.URL;

/** As much of the client as the sample calls. */
public interface AmazonS3 {

  void putObject(String bucket, String key, File file);

  URL getUrl(String bucket, String key);
}
