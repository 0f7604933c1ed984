use browser_tests::{Options, Person, Server};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

#[tokio::test]
async fn shots() -> WebDriverResult<()> {
    let Ok(text) = std::fs::read_to_string("/tmp/steps.json") else { return Ok(()) };
    let steps: Vec<Value> = serde_json::from_str(&text).unwrap();
    let server = Server::start().await;
    let mut person = Person::open(&server.sub_path(), Options::default()).await?;
    std::fs::create_dir_all("/tmp/shots").unwrap();
    for step in steps {
        let (name, value) = step.as_object().unwrap().iter().next().unwrap();
        let words = value.as_str().unwrap_or_default();
        println!("step {name} {}", value.to_string().chars().take(80).collect::<String>());
        match name.as_str() {
            "fresh" => person = Person::open(&server.sub_path(), Options::default()).await?,
            "on" => person.is_on(words).await?,
            "go" => person.go(words).await?,
            "read" => person.read(words).await?,
            "click" => person.click(words).await?,
            "press" => person.presses(words).await?,
            "see" => person.sees_text(words).await?,
            "eval" => println!("  = {}", person.ask(words).await?),
            "until" => person.until(words).await?,
            "size" => {
                let (w, h) = (value[0].as_u64().unwrap(), value[1].as_u64().unwrap());
                person
                    .devtools(
                        "Emulation.setDeviceMetricsOverride",
                        json!({"width": w, "height": h, "deviceScaleFactor": 1, "mobile": true}),
                    )
                    .await?;
            }
            "dark" => {
                let v = if value.as_bool().unwrap() { "dark" } else { "light" };
                person
                    .devtools(
                        "Emulation.setEmulatedMedia",
                        json!({"features": [{"name": "prefers-color-scheme", "value": v}]}),
                    )
                    .await?;
            }
            "font" => {
                person
                    .devtools(
                        "Page.setFontSizes",
                        json!({"fontSizes": {"standard": value.as_u64().unwrap(), "fixed": 13}}),
                    )
                    .await?;
            }
            "shot" => {
                let h = person
                    .ask("return [document.documentElement.clientWidth, document.documentElement.scrollHeight]")
                    .await?;
                let clip = json!({"x": 0, "y": 0, "width": h[0], "height": h[1], "scale": 1});
                let got = person
                    .devtools(
                        "Page.captureScreenshot",
                        json!({"format": "png", "captureBeyondViewport": true, "clip": clip}),
                    )
                    .await?;
                std::fs::write(format!("/tmp/shots/{words}.b64"), got["data"].as_str().unwrap()).unwrap();
            }
            other => panic!("{other}"),
        }
    }
    Ok(())
}
