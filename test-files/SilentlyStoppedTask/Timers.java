package samples.timers;

import java.util.Timer;
import java.util.TimerTask;

interface Reminders {

  void send();
}

class Clock {

  private final Timer timer = new Timer(true);

  void endsAll(Reminders reminders) {
    timer.schedule(new TimerTask() { // Noncompliant {{The first exception stops the whole timer for good, without a sound: catch and log every exception inside the task.}}
      @Override
      public void run() {
        reminders.send();
      }
    }, 0, 60_000);
  }

  void caught(Reminders reminders) {
    timer.scheduleAtFixedRate(new TimerTask() {
      @Override
      public void run() {
        try {
          reminders.send();
        } catch (Exception e) {
          System.err.println("reminders were not sent: " + e);
        }
      }
    }, 0, 60_000);
  }
}
