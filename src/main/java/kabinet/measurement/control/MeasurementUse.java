package kabinet.measurement.control;

/** A component whose things rest on measurements, such as an audit: a measurement that one of them names is not taken away. */
public interface MeasurementUse {

    /** Whether anything rests on it. */
    boolean rests(Long measurementId);
}
