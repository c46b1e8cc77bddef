package samples.keysandvalues;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.redis.core.RedisHash;
import org.springframework.data.redis.core.index.Indexed;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Service;

/** No column of it can be made unique. */
@RedisHash("session-token")
class SessionToken {
  @Id
  String token;
  @Indexed
  String owner;
}

interface SessionTokenRepository extends CrudRepository<SessionToken, String> {
  Optional<SessionToken> findByOwner(String owner);
}

@Service
class SessionTokens {

  private final SessionTokenRepository tokens;

  SessionTokens(SessionTokenRepository tokens) {
    this.tokens = tokens;
  }

  void keep(String owner, SessionToken fresh) {
    if (tokens.findByOwner(owner).isEmpty()) {
      tokens.save(fresh);
    }
  }
}
