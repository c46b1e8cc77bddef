package samples.forms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.SessionAttributes;
import org.springframework.web.multipart.MultipartFile;

@Controller
class MemberController {

  @PostMapping("/members")
  String join(@ModelAttribute MemberForm form) { // Noncompliant {{Annotate this parameter with "@Valid": nothing checks the constraints of "MemberForm", such as "@NotBlank" on "nickname".}}
    return "joined";
  }

  @PostMapping("/members/plain")
  String joinPlain(MemberForm form, Model model) { // Noncompliant
    return "joined";
  }

  @PostMapping("/members/named")
  String joinNamed(@ModelAttribute("member") MemberForm form, BindingResult result) { // Noncompliant
    return result.hasErrors() ? "form" : "joined";
  }

  @PostMapping("/members/picture")
  String joinWithPicture(@RequestPart("member") MemberForm form, @RequestPart("picture") MultipartFile picture) { // Noncompliant
    return "joined";
  }

  @PostMapping("/members/valid")
  void export(MemberForm filter) {
    System.getLogger("members").log(System.Logger.Level.INFO, filter);
  }

  @PostMapping("/valid")
  String valid(@Valid @ModelAttribute MemberForm form) {
    return "joined";
  }

  @PostMapping("/members/validated")
  String validated(@Validated MemberForm form, BindingResult result) {
    return "joined";
  }

  @PostMapping("/members/picture/valid")
  String validPart(@RequestPart("member") @Valid MemberForm form, @RequestPart("picture") MultipartFile picture) {
    return "joined";
  }

  @GetMapping("/members")
  String search(MemberForm criteria) {
    return "list";
  }

  @RequestMapping("/members/any")
  String anyMethod(MemberForm criteria) {
    return "list";
  }

  @PostMapping("/members/{id}/notes")
  String besideABody(@RequestBody String note, MemberForm resolvedByTheApplication) {
    return "noted";
  }

  @ModelAttribute("countries")
  List<String> countries() {
    return List.of("DE", "FR");
  }
}

@Controller
class LoadedFirst {

  @ModelAttribute("member")
  MemberForm load(@PathVariable long id) {
    return new MemberForm();
  }

  @PostMapping("/loaded/{id}/visits")
  String visit(MemberForm member, @Valid VisitForm visit, BindingResult result) {
    return "visited";
  }
}

@Controller
class LoadedIntoTheModel {

  @ModelAttribute("visit")
  VisitForm load(@PathVariable long id, Model model) {
    model.addAttribute("member", new MemberForm());
    return new VisitForm();
  }

  @PostMapping("/model/{id}/visits")
  String visit(@ModelAttribute MemberForm member, @Valid VisitForm visit, BindingResult result) {
    return "visited";
  }
}

@Controller
@SessionAttributes("member")
class Wizard {

  @PostMapping("/wizard/first")
  String first(@ModelAttribute("member") MemberForm member) {
    return "second";
  }
}

class MemberForm {
  @NotBlank
  private String nickname;

  public String getNickname() {
    return nickname;
  }

  public void setNickname(String nickname) {
    this.nickname = nickname;
  }
}

class VisitForm {
  @NotBlank
  private String reason;

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
