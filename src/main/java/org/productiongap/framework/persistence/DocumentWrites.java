package org.productiongap.framework.persistence;

import java.util.Optional;
import java.util.Set;
import org.sonar.plugins.java.api.tree.MethodInvocationTree;

/**
 * Stores without tables: MongoDB, Elasticsearch, Cassandra, DynamoDB, Redis.
 */
final class DocumentWrites implements WriteLibrary {

  private static final String SPRING = "org.springframework.data.";
  private static final Set<String> TEMPLATES = Set.of(SPRING + "mongodb.core.MongoOperations", SPRING + "mongodb.core.MongoTemplate",
    SPRING + "mongodb.core.ReactiveMongoOperations", SPRING + "mongodb.core.ReactiveMongoTemplate", SPRING + "elasticsearch.core.ElasticsearchOperations",
    SPRING + "elasticsearch.core.DocumentOperations", SPRING + "elasticsearch.core.ElasticsearchRestTemplate", SPRING + "cassandra.core.CassandraOperations",
    SPRING + "cassandra.core.CassandraTemplate", SPRING + "couchbase.core.CouchbaseOperations", "dev.morphia.Datastore");
  private static final Set<String> COLLECTIONS = Set.of("com.mongodb.client.MongoCollection", "com.mongodb.reactivestreams.client.MongoCollection",
    "io.quarkus.mongodb.reactive.ReactiveMongoCollection");
  private static final Set<String> DYNAMO = Set.of("software.amazon.awssdk.services.dynamodb.DynamoDbClient",
    "software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient", "software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable",
    "software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable", "com.amazonaws.services.dynamodbv2.AmazonDynamoDB",
    "io.awspring.cloud.dynamodb.DynamoDbTemplate", "io.awspring.cloud.dynamodb.DynamoDbOperations");
  private static final Set<String> VALUES = Set.of(SPRING + "redis.core.ValueOperations", SPRING + "redis.core.HashOperations", SPRING
    + "redis.core.ListOperations",
    SPRING + "redis.core.SetOperations", SPRING + "redis.core.ZSetOperations", SPRING + "redis.core.BoundValueOperations", SPRING
      + "redis.core.BoundHashOperations",
    SPRING + "redis.core.ReactiveValueOperations", SPRING + "redis.core.ReactiveHashOperations", SPRING + "redis.core.ReactiveListOperations",
    SPRING + "redis.core.ReactiveSetOperations", "redis.clients.jedis.Jedis", "redis.clients.jedis.JedisPooled", "redis.clients.jedis.commands.JedisCommands",
    "io.lettuce.core.api.sync.RedisCommands", "org.redisson.api.RBucket");
  private static final Set<String> KEYS = Set.of(SPRING + "redis.core.RedisTemplate", SPRING + "redis.core.RedisOperations", SPRING
    + "redis.core.StringRedisTemplate",
    SPRING + "redis.core.ReactiveRedisTemplate", SPRING + "redis.core.ReactiveRedisOperations");

  private static final WriteCalls CALLS = new WriteCalls()
    .with(TEMPLATES, Write.Target.DOCUMENTS, Write.Action.SAVE, "save", "saveAll", "upsert", "merge", "replace")
    .with(TEMPLATES, Write.Target.DOCUMENTS, Write.Action.INSERT, "insert", "insertAll", "bulkIndex", "index")
    .with(TEMPLATES, Write.Target.DOCUMENTS, Write.Action.UPDATE, "update", "updateFirst", "updateMulti", "findAndModify", "findAndReplace", "bulkUpdate")
    .with(TEMPLATES, Write.Target.DOCUMENTS, Write.Action.DELETE, "remove", "findAndRemove", "findAllAndRemove", "delete", "deleteById", "truncate")
    .with(COLLECTIONS, Write.Target.DOCUMENTS, Write.Action.INSERT, "insertOne", "insertMany")
    .with(COLLECTIONS, Write.Target.DOCUMENTS, Write.Action.UPDATE, "updateOne", "updateMany", "replaceOne", "findOneAndUpdate", "findOneAndReplace",
      "bulkWrite")
    .with(COLLECTIONS, Write.Target.DOCUMENTS, Write.Action.DELETE, "deleteOne", "deleteMany", "findOneAndDelete")
    .with(DYNAMO, Write.Target.DOCUMENTS, Write.Action.SAVE, "putItem", "updateItem", "batchWriteItem", "transactWriteItems", "save", "update")
    .with(DYNAMO, Write.Target.DOCUMENTS, Write.Action.DELETE, "deleteItem", "delete")
    .with(VALUES, Write.Target.KEY_VALUE, Write.Action.SAVE, "set", "setIfAbsent", "setIfPresent", "multiSet", "getAndSet", "append", "put", "putAll",
      "putIfAbsent", "setex", "setnx", "hset", "hmset", "lpush", "rpush", "sadd", "zadd", "leftPush", "leftPushAll", "rightPush", "rightPushAll", "add")
    .with(VALUES, Write.Target.KEY_VALUE, Write.Action.UPDATE, "increment", "decrement", "incr", "incrBy", "decr", "decrBy", "incrementScore")
    .with(VALUES, Write.Target.KEY_VALUE, Write.Action.DELETE, "delete", "remove", "del", "leftPop", "rightPop", "pop", "getAndDelete")
    .with(KEYS, Write.Target.KEY_VALUE, Write.Action.DELETE, "delete", "unlink")
    .with(KEYS, Write.Target.KEY_VALUE, Write.Action.UPDATE, "expire", "expireAt", "persist", "rename");

  @Override
  public Optional<Write> write(MethodInvocationTree call) {
    return CALLS.write(call);
  }
}
