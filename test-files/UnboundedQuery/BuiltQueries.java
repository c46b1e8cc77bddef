package samples.unbounded.built;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Entity
class Patient {
  @Id
  Long id;
  String name;
}

record Visit(String id, String patient) {
}

@RestController
class Patients {
  private final EntityManager manager;
  private final MongoTemplate documents;

  Patients(EntityManager manager, MongoTemplate documents) {
    this.manager = manager;
    this.documents = documents;
  }

  @GetMapping("/patients")
  List<Patient> all() {
    CriteriaQuery<Patient> query = manager.getCriteriaBuilder().createQuery(Patient.class);
    query.select(query.from(Patient.class));
    return manager.createQuery(query).getResultList(); // Noncompliant
//                                    ^^^^^^^^^^^^^
  }

  @GetMapping("/patients/sorted")
  List<Patient> sorted() {
    CriteriaBuilder builder = manager.getCriteriaBuilder();
    CriteriaQuery<Patient> query = builder.createQuery(Patient.class);
    Root<Patient> patient = query.from(Patient.class);
    query.select(patient).orderBy(builder.asc(patient.get("name")));
    return manager.createQuery(query).getResultList(); // Noncompliant
  }

  @GetMapping("/patients/limited")
  List<Patient> limited() {
    CriteriaQuery<Patient> query = manager.getCriteriaBuilder().createQuery(Patient.class);
    query.select(query.from(Patient.class));
    return manager.createQuery(query).setMaxResults(50).getResultList();
  }

  @GetMapping("/patients/named")
  List<Patient> named(@RequestParam String name) {
    CriteriaBuilder builder = manager.getCriteriaBuilder();
    CriteriaQuery<Patient> query = builder.createQuery(Patient.class);
    Root<Patient> patient = query.from(Patient.class);
    query.select(patient).where(builder.equal(patient.get("name"), name));
    return manager.createQuery(query).getResultList();
  }

  @GetMapping("/patients/searched")
  List<Patient> searched(@RequestParam(required = false) String name) {
    CriteriaBuilder builder = manager.getCriteriaBuilder();
    CriteriaQuery<Patient> query = builder.createQuery(Patient.class);
    Root<Patient> patient = query.from(Patient.class);
    List<Predicate> conditions = new ArrayList<>();
    if (name != null) {
      conditions.add(builder.equal(patient.get("name"), name));
    }
    query.where(conditions.toArray(Predicate[]::new));
    return manager.createQuery(query).getResultList();
  }

  @GetMapping("/patients/count")
  List<Long> counted() {
    CriteriaBuilder builder = manager.getCriteriaBuilder();
    CriteriaQuery<Long> query = builder.createQuery(Long.class);
    query.select(builder.count(query.from(Patient.class)));
    return manager.createQuery(query).getResultList();
  }

  @GetMapping("/visits")
  List<Visit> visits() {
    return documents.find(new Query(), Visit.class); // Noncompliant
  }

  @GetMapping("/visits/sorted")
  List<Visit> sortedVisits() {
    Query query = new Query();
    query.with(Sort.by("id"));
    return documents.find(query, Visit.class); // Noncompliant
  }

  @GetMapping("/visits/paged")
  List<Visit> pagedVisits(Pageable page) {
    return documents.find(new Query().with(page), Visit.class);
  }

  @GetMapping("/visits/of")
  List<Visit> visitsOf(@RequestParam String patient) {
    Query query = new Query();
    query.addCriteria(Criteria.where("patient").is(patient));
    return documents.find(query, Visit.class);
  }

  @GetMapping("/visits/first")
  List<Visit> firstVisits() {
    return documents.find(new Query().limit(20), Visit.class);
  }
}
