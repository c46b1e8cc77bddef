package samples.inert.shop;

import jakarta.validation.constraints.NotBlank;

record Position(@NotBlank String sku) {
}
