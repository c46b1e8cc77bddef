package samples.deferred.real;

import java.util.Map;

class RealComments {

  private final Map<Long, String> posts;

  RealComments(Map<Long, String> posts) {
    this.posts = posts;
  }

  void update(long id, String text) {
    // Noncompliant@+1
    // TODO: check if the current user is the author or has the role ADMIN
    posts.put(id, text);
    // Noncompliant@+1
    // TODO security
    // Noncompliant@+1
    // in a real app the credentials come from a vault
    // Noncompliant@+1
    // XXX: no authentication here
    // Noncompliant@+1
    // TODO [DDD] apply regular expression validation
    // Noncompliant@+1
    // In a real application, we would verify the signature here
    // Noncompliant@+1
    // Simplified: in production you would check permissions
    // Noncompliant@+1
    // For demo purposes only: no password check
    // Noncompliant@+1
    // TODO restrict to admins
    // Noncompliant@+1
    // In a production system this needs proper authentication
    posts.replaceAll((key, value) -> value.strip());
  }

  /**
   * Returns temporary security credentials; the body is { username: xxx, password: xxx }.
   * The header is <code>Authorization: Bearer xxx.yyy.zzz</code>.
   */
  String read(long id) {
    // TODO: use the device code storage for tracking sessions, where authentication requests of other clients are kept today
    // TODO use a specific locale to load error messages
    // TODO "auth" is perhaps the wrong name of the endpoint
    // in production you would see another name of the host here, because the proxy sets it
    // In a production system the access to the table of names is slower.
    // verifies the signature before the posts are read
    // con.close(); } catch (SQLException e) { // TODO handle exception
    // the user is not yet authenticated here
    // Validates the list of roles, which may only hold those that are supported by this version for now.
    // Authenticator for web authentication with passwordless credential. This class is temporary
    // TODO: credentials without a name should be shown in gray
    // TODO GROUPS do permissions work in such a way that whoever sees the children sees the parents?
    // issues a temporary access token with the permissions of the caller
    // TODO remove this method once the authenticated session has gone
    return posts.get(id);
  }
}
