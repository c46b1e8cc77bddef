package samples.holders;

import lombok.Data;
import lombok.Getter;
import lombok.Setter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

@Getter
@Setter
class Holder {
  private Object data;
  private String message;
  private Integer statusCode;
}

@Data
class Trainee {
  private Long id;
  private String name;
  private String password; // Noncompliant
}

/** Kept in the holder's list, and answered with nowhere. */
@Data
class Coach {
  private Long id;
  private String password;
}

/** Its password is overwritten before it is answered with. */
@Data
class Referee {
  private Long id;
  private String password;
}

@Data
class TraineeView {
  private Long id;
  private String name;
}

interface Trainees {
  Trainee find(long id);

  Coach coachOf(long id);

  Referee refereeOf(long id);
}

@Service
class TraineeService {

  private final Trainees trainees;

  TraineeService(Trainees trainees) {
    this.trainees = trainees;
  }

  public ResponseEntity<Object> show(long id) {
    Holder response = new Holder();
    Trainee trainee = trainees.find(id);
    response.setData(trainee);
    response.setMessage("Found");
    response.setStatusCode(HttpStatus.OK.value());
    return new ResponseEntity<>(response, HttpStatus.OK);
  }

  public ResponseEntity<Object> masked(long id) {
    Holder response = new Holder();
    Referee referee = trainees.refereeOf(id);
    referee.setPassword("******");
    response.setData(referee);
    return new ResponseEntity<>(response, HttpStatus.OK);
  }

  public ResponseEntity<Object> view(long id) {
    Holder response = new Holder();
    Coach coach = trainees.coachOf(id);
    TraineeView view = new TraineeView();
    view.setId(coach.getId());
    response.setData(view);
    return new ResponseEntity<>(response, HttpStatus.OK);
  }
}
