// parameter: quantityNames=quantity, weight, credit
package samples.amount.parameter;

import jakarta.validation.constraints.Positive;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

record Parcel(String name, int weight, int parcelCredits, int height) { // Noncompliant 2
}

@Controller
class ParcelGraph {

  @MutationMapping
  int send(@Argument Parcel parcel, @Argument int quantity) { // Noncompliant
    return parcel.weight() + quantity;
  }

  @MutationMapping
  int resend(@Argument @Positive int quantity) {
    return quantity;
  }
}
