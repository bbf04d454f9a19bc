package org.imagelake.pipeline.s3;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A fresh bucket for each test, which Spark reaches through a {@link FaultyProxy} and the test
 * itself by the SDK alone.
 */
final class Bucket implements BeforeEachCallback, AfterEachCallback {
  private String name;
  private S3Client client;
  private FaultyProxy proxy;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    int port = S3Server.running(context).port();
    name = "b-" + UUID.randomUUID();
    proxy = FaultyProxy.before(port);
    client =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .httpClientBuilder(ApacheHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET_KEY)))
            .build();
    client.createBucket(request -> request.bucket(name));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    proxy.close();
    client.close();
  }

  FaultyProxy proxy() {
    return proxy;
  }

  String uri(String key) {
    return "s3a://" + name + "/" + key;
  }

  /** What an operator would configure, for this bucket alone. */
  void configure(Configuration conf) {
    configure(conf, name, S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  void configure(Configuration conf, String bucket, String accessKey, String secretKey) {
    String prefix = "fs.s3a.bucket." + bucket + ".";
    conf.set(prefix + "endpoint", proxy.endpoint());
    conf.set(prefix + "endpoint.region", "us-east-1");
    conf.set(prefix + "path.style.access", "true");
    conf.set(prefix + "access.key", accessKey);
    conf.set(prefix + "secret.key", secretKey);
    conf.set(prefix + "multipart.size", "5M");
    conf.set(prefix + "multipart.threshold", "5M");
    conf.set(prefix + "retry.interval", "20ms");
    conf.set(prefix + "retry.throttle.interval", "20ms");
  }

  void put(String key, byte[] content) {
    client.putObject(request -> request.bucket(name).key(key), RequestBody.fromBytes(content));
  }

  byte[] get(String key) {
    ResponseBytes<GetObjectResponse> object =
        client.getObjectAsBytes(request -> request.bucket(name).key(key));
    return object.asByteArray();
  }

  /** Keys that begin so, in their order. */
  List<String> keys(String prefix) {
    return client
        .listObjectsV2Paginator(request -> request.bucket(name).prefix(prefix))
        .contents()
        .stream()
        .map(S3Object::key)
        .toList();
  }

  /** Keys of uploads that were begun and neither completed nor aborted. */
  List<String> uploads() {
    return client.listMultipartUploads(request -> request.bucket(name)).uploads().stream()
        .map(upload -> upload.key())
        .toList();
  }
}
