package samples.documents;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.relational.core.mapping.Table;

@Document
class Article {
  @Id
  private String id;
  private String title;
  private String text;
}

@Table("comments")
class Comment {
  @Id
  private Long id;
  private String author;
  private String text;
}
