// libraries: legacy
package samples.legacy;

import java.util.List;
import javax.persistence.EntityManager;
import javax.servlet.http.HttpServletRequest;
import org.hibernate.Session;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

@Controller
class InvoiceController {

  private EntityManager entities;
  private Session session;

  @ResponseBody
  @RequestMapping("/invoices")
  List<?> invoices(HttpServletRequest request) {
    StringBuffer sql = new StringBuffer("select * from invoice where 1 = 1");
    String customer = request.getParameter("customer");
    if (customer != null && !customer.isEmpty()) {
      sql.append(" and customer = '" + customer + "'");
    }
    return entities.createNativeQuery(sql.toString()).getResultList(); // Noncompliant
  }

  @ResponseBody
  @RequestMapping("/invoices/hql")
  List<?> hql(@RequestParam String order) {
    String hql = "from Invoice";
    hql = hql + " order by " + order;
    return session.createQuery(hql).list(); // Noncompliant
  }

  @ResponseBody
  @RequestMapping("/invoices/native")
  List<?> nativeQuery(@RequestParam String number) {
    return session.createNativeQuery("select * from invoice where number = '" + number + "'").list(); // Noncompliant
  }
}
