package greenboard.deployments;

/**
 * Another room that ends something of its own when a deployment takes another course:
 * when it is decided on, begun, closed or cancelled. Every bean of this type is told
 * while the deployment is locked, before the verdict is worked out again.
 */
public interface CourseFollower {

	/**
	 * The deployment has taken another course.
	 * @param locked the deployment in the state and with the decision that it has now;
	 * entries in the trail come behind that of the act
	 */
	void follow(LockedDeployment locked);

}
