package samples.email.several;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.Builder;
import lombok.Value;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Value
@Builder
class CrewInvitation {

  @NotEmpty
  List<@NotBlank String> emails; // Noncompliant {{"emails" of "CrewInvitation" may be any text, and no mail reaches most texts; annotate its elements with "@Email".}}

  Set<String> ccEmails; // Noncompliant

  String[] bccEmails; // Noncompliant

  List<@NotBlank @Email String> skipperEmails;

  @Email
  String ownerEmail;

  Map<String, String> emailsByName;

  List<Integer> emailsByHour;
}

record SailorChange(Optional<String> email, // Noncompliant {{"email" of "SailorChange" may be any text, and no mail reaches most texts; annotate it with "@Email".}}
  Optional<@Email String> workEmail,
  @NotBlank String emailAdresse) { // Noncompliant
}

record RaceInvitation(@NotEmpty List<String> emails) {

  private static final Pattern FORM = Pattern.compile("[^@ ]++@[^@ ]++");

  RaceInvitation {
    if (!emails.stream().allMatch(email -> FORM.matcher(email).matches())) {
      throw new IllegalArgumentException("That is no list of e-mail addresses");
    }
  }
}

record JuryInvitation(@NotEmpty List<String> emails) {
}

record PressInvitation(@NotEmpty List<String> emails) {
}

record GuestInvitation(@NotEmpty List<String> emails) { // Noncompliant
}

@RestController
@RequestMapping("/crews")
class CrewController {

  private static final Pattern FORM = Pattern.compile("[^@ ]++@[^@ ]++");

  private final Crews crews;

  CrewController(Crews crews) {
    this.crews = crews;
  }

  @PostMapping("/invitations")
  void invite(@Valid @RequestBody CrewInvitation invitation) {
    crews.keep(invitation);
  }

  @PatchMapping("/sailors")
  void change(@Valid @RequestBody SailorChange change) {
    crews.keep(change);
  }

  @PostMapping("/races")
  void race(@Valid @RequestBody RaceInvitation invitation) {
    crews.keep(invitation);
  }

  @PostMapping("/press")
  void press(@Valid @RequestBody PressInvitation invitation) {
    if (invitation.emails().stream().anyMatch(email -> !FORM.matcher(email).matches())) {
      throw new IllegalArgumentException("That is no e-mail address");
    }
    crews.keep(invitation);
  }

  @PostMapping("/guests")
  void guests(@Valid @RequestBody GuestInvitation invitation) {
    invitation.emails().forEach(email -> crews.keep(email));
  }

  @PostMapping("/juries")
  void jury(@Valid @RequestBody JuryInvitation invitation) {
    for (String email : invitation.emails()) {
      if (!FORM.matcher(email).matches()) {
        throw new IllegalArgumentException("That is no e-mail address");
      }
    }
    crews.keep(invitation);
  }
}

interface Crews {

  void keep(Object value);
}
