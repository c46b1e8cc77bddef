package com.acme.shop.servlet;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

class SeatServlet extends HttpServlet {

  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (IOException e) {
      response.sendError(500, "Seat: " + e.getMessage()); // Noncompliant
    } catch (RuntimeException e) {
      response.getWriter().println(e.getMessage()); // Noncompliant
    }
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (Exception e) {
      mapper.writeValue(response.getOutputStream(), Map.of("error", e.getMessage())); // Noncompliant
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (Exception e) {
      response.setStatus(500);
      ServletOutputStream out = response.getOutputStream();
      out.write(e.getMessage().getBytes(StandardCharsets.UTF_8)); // Noncompliant
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (Exception e) {
      fail(response, e.getMessage()); // Noncompliant
    }
  }

  private void fail(HttpServletResponse response, String text) throws IOException {
    response.setStatus(500);
    response.setContentType("text/plain");
    response.getWriter().print(text);
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      reserve(request);
    } catch (Exception e) {
      response.setHeader("X-Reason", e.getMessage()); // Noncompliant
      try (PrintWriter report = new PrintWriter(new FileWriter(Path.of("failures.txt").toFile()))) {
        report.println(e.getMessage());
      }
      response.sendRedirect("/failed?reason=" + e.getMessage()); // Noncompliant
    }
  }

  private void reserve(HttpServletRequest request) throws IOException {
    if (request.getContentLength() < 0) {
      throw new IOException("no length");
    }
  }
}

class TokenFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException e) {
      LOG.error("Failed: " + e.getMessage(), e);
      response.sendError(500);
    } catch (RuntimeException e) {
      String json = "{\"error\": \"" + e.getMessage() + "\"}"; // Noncompliant
      response.setContentType("application/json");
      response.getWriter().write(json);
    }
  }
}

class Denied implements AccessDeniedHandler {

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
    response.sendError(403, denied.getMessage());
  }
}

class Resolver implements HandlerExceptionResolver {

  @Override
  public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
    ModelAndView page = new ModelAndView("error");
    page.addObject("message", failure.getMessage()); // Noncompliant
    return page;
  }
}
