package com.acme.shop.details.vertx;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.ErrorHandler;

class Routes {

  void install(Router router, Vertx vertx, boolean isDeveloper) {
    router.route().failureHandler(ErrorHandler.create(vertx, true)); // Noncompliant
    router.route("/a").failureHandler(ErrorHandler.create(vertx, "errors.html", true)); // Noncompliant
    router.route("/b").failureHandler(ErrorHandler.create(vertx, false));
    router.route("/c").failureHandler(ErrorHandler.create(vertx));
    router.route("/d").failureHandler(ErrorHandler.create(vertx, isDeveloper));
  }
}
